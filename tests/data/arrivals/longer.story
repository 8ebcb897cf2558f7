= * | title | Longer
= NARRATOR | male |
= LOU | female | Lou
= DESMOND | male | Desmond
= POPPY | female | Poppy
= GRANDAD | male | Grandad, his grandfather
= ALFIE | male | Alfie
= HEATHER | female | Heather
= MORAG | female | Morag
= EWAN | male | Ewan
= PRISONER | male | the prisoner
= NATHAN | male | Nathan
= TIM | male | Tim
= ADELE | female | Adele
= STAGE MANAGER | male | the stage manager
= CORA | female | Cora
= GORDON | male | Gordon
= HILDE | female | Hilde
= CONTROL | female | Control
= MINA | female | Mina
= JACK | male | Jack

It was Lou on the phone, and she didn't bother with hello. "They've found the car,"<LOU treatment=telephone> she said.

I sat up. "Where?"<NARRATOR>

"In the canal. Where d'you think?"<LOU treatment=telephone>

"Anybody in it?"<NARRATOR>

"Not any more."<LOU treatment=telephone>

I could hear a match being struck at her end. "Lou,"<NARRATOR> I said, "who else knows?"<NARRATOR>

"You, me, and the fish,"<LOU treatment=telephone> she said, and the line clicked and went dead.

***

The door was locked. Alfie put his shoulder to it, and then he put his mouth to the crack. "Grandad?"<ALFIE>

"Who's that?"<GRANDAD treatment=behind-door> The voice on the other side was thin and cross.

"It's Alfie."<ALFIE>

"Alfie who?"<GRANDAD treatment=behind-door>

"How many Alfies do you know?"<ALFIE>

His grandfather thought about it. "Is your mother with you?"<GRANDAD treatment=behind-door>

"No. Open the door, Grandad."<ALFIE>

"I can't. I've swallowed the key."<GRANDAD treatment=behind-door>

Poppy giggled. "Has he really?"<POPPY>

"Ssh,"<ALFIE> said Alfie.

***

"All hands, all hands,"<EWAN treatment=loudspeaker> said the tannoy. "Close the sea doors."<EWAN treatment=loudspeaker>

Heather was already running. She snatched the sound phone from its hook and wound the handle. "Morag? Morag, are you in the lock?"<HEATHER>

"I'm in my suit,"<MORAG treatment=telephone|helmet|intercom> Morag said, a long way off. "The water's up to my knees."<MORAG treatment=telephone|helmet|intercom>

"Get out of there."<HEATHER>

"The inner door's jammed."<MORAG treatment=telephone|helmet|intercom>

Heather looked round for the wrench. "Ewan's coming,"<HEATHER> she said into the phone. "Hold on."<HEATHER>

"To what?"<MORAG treatment=telephone|helmet|intercom> asked her sister.

***

At night the prisoner in the next cell talked through the wall. "Are you awake?"<PRISONER treatment=next-room> he would begin.

"No,"<NATHAN> said Nathan.

"Neither am I."<PRISONER treatment=next-room> There was the scrape of a stool. "What did you do, outside?"<PRISONER treatment=next-room>

"I mended clocks."<NATHAN>

"Could you mend a lock?"<PRISONER treatment=next-room>

***

"Five minutes, Miss Adele,"<STAGE MANAGER treatment=behind-door> the stage manager called, knocking at the dressing-room door.

"I'm not going on,"<ADELE> said Adele.

"Five minutes, miss."<STAGE MANAGER treatment=behind-door>

"Tim, tell him that I'm not going on."<ADELE>

Tim put down the flowers. "She's not going on,"<TIM> he shouted.

"Four minutes and a half,"<STAGE MANAGER treatment=behind-door> came the reply.

***

Cora's badge chirped. She slapped it without opening her eyes. "What?"<CORA>

"Sorry to wake you, Doctor. It's Gordon, in the galley."<GORDON treatment=intercom|radio>

"What have you cut off this time?"<CORA>

"Nothing. It's the soup. It's moving."<GORDON treatment=intercom|radio>

"Put a lid on it,"<CORA> said Cora. She rolled over. Then she sat up. "Moving how?"<CORA>

***

"Control, I'm at the wreck,"<HILDE> said Hilde. Her own breath was loud in the helmet.

"We see you."<CONTROL treatment=radio|helmet> Control sounded bored. "Lamp on, please."<CONTROL treatment=radio|helmet>

She switched on the lamp. "There's something written on the hull."<HILDE>

"Read it out."<CONTROL treatment=radio|helmet>

***

Jack had put the baby on the floor and the telephone beside it, and now he couldn't find either.

"Have you looked under the sofa?"<MINA> asked Mina from her armchair.

"I've looked under everything,"<JACK> he said. "Ring my number."<JACK>

She rang it. Something warbled behind the curtain. "There,"<MINA> she said.

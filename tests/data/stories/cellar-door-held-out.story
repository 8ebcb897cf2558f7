= * | title | The Cellar Door
= NARRATOR | female | Joanna, Jo
= SASHA | neither | Sasha, Sash
= KIT | male | Kit, my brother
= THE VOICE | unknown | the voice
= GRANDAD | male | Grandad, Mr. Beale, Arthur, the boy, our grandfather
= MRS. LOCKE | female | Mrs. Locke

The Cellar Door

There were three of us in the house that summer: my brother Kit, who was seventeen and knew everything; Sasha, who had come for a week in June and was still there in August; and me.

"It's only a cellar,"<KIT> said Kit.

"Then you go first,"<SASHA> Sasha told him. They had a torch in each hand and a third one between their knees. Sasha had grown up in a flat, and held that any house with more than one floor was asking for it.

"I'm just saying. There's nothing down there but jam."<KIT>

"Grandad said not to,"<NARRATOR> I said.

"Grandad says not to about everything. He says not to about *bananas*."<KIT>

"He screwed it shut, Kit,"<SASHA> said Sasha. "He didn't screw the bananas shut."<SASHA>

They had a point. There were eight screws in the door, four on each side, and the heads were bright where he went over them every spring with a screwdriver. When I was small I'd thought that everybody's grandfather did that. I'd asked him why, once, and he had told me that it was so that it stayed a cellar.

Kit spat on his palms. "Screwdriver."<KIT>

"I don't like this,"<SASHA> said Sasha, and gave it to him.

"Nobody asked you to like it, Sash. Jo, hold the light. Not in my eyes."<KIT>

"Sorry."<NARRATOR>

"Still in my eyes."<KIT>

"Sorry!"<NARRATOR>

The first screw squealed. Kit had it half out when somebody on the other side said, quite clearly, "Hello?"<THE VOICE treatment=behind-door>

Nobody moved.

"Which of you did that?"<KIT delivery=whispering> Kit whispered.

"None of us did that,"<SASHA delivery=whispering|quiet> Sasha said just as softly. They had let go of the third torch. It rolled away across the tiles, all the way to the stove, and every one of us listened to it go.

"Is somebody there?"<THE VOICE treatment=behind-door> asked the voice.

It wasn't a man's and it wasn't a woman's. It was a bit hoarse. It sounded like somebody who has been asleep in a chair.

"Mrs. Locke?"<NARRATOR> I said. I don't know why. Mrs. Locke came in on Mondays, and it was Saturday.

"No,"<THE VOICE treatment=behind-door> the voice said, after a moment. "I don't think so. Who are you?"<THE VOICE treatment=behind-door>

"Don't tell it,"<SASHA> said Sasha.

"I'm Joanna."<NARRATOR>

"Jo! I said *don't*!"<SASHA>

"How do you do, Joanna?"<THE VOICE treatment=behind-door> There was a sound like a sleeve being drawn along wood. "You've got a friend with you. And a brother."<THE VOICE treatment=behind-door>

"How does it know that?"<KIT> asked Kit.

"He breathes through his mouth,"<THE VOICE treatment=behind-door> said the voice.

My brother shut his mouth. In any other week of my life I'd have laughed.

"Who are you?"<KIT delivery=stern|angry|urgent|loud|neutral> he demanded. "How did you get in there?"<KIT delivery=stern|angry|urgent|loud|neutral>

"By the door. It used to be a very good door. It opened and shut."<THE VOICE treatment=behind-door>

"When was that?"<NARRATOR>

"When he was little. Is he well? He has such a chest in the winter."<THE VOICE treatment=behind-door>

"Who?"<NARRATOR>

"The boy,"<THE VOICE treatment=behind-door> the voice said. "Arthur."<THE VOICE treatment=behind-door>

Sasha took hold of my wrist. Their fingers were like ice. "Who's Arthur?"<SASHA>

"Grandad,"<NARRATOR> I said. "Grandad's Arthur."<NARRATOR>

"Put the screw back,"<SASHA> they said. "Kit. Put it back. Right now."<SASHA>

"Wait a minute."<KIT>

"I'm not waiting a minute! Put it back in!"<SASHA>

"There's a person in there, Sash!"<KIT>

"There is not a person in there! Your grandad's eighty-eight. He was little in the *war*."<SASHA>

That hadn't struck me until then, and I saw that it hadn't struck Kit. He looked at the screwdriver as if it had grown on him.

"Joanna,"<THE VOICE treatment=behind-door> said the voice, a good deal nearer, low down, as though it had knelt. "Are you the one with the light?"<THE VOICE treatment=behind-door>

"Yes."<NARRATOR>

"Don't answer it!"<SASHA>

"Would you put it to the keyhole, please? Only for a second. It's years since I saw one."<THE VOICE treatment=behind-door>

I'd like to say that I thought it over. I'd like to say I was under some kind of spell. It had said please, that was all, and it sounded tired. I put the torch to the keyhole.

"Oh,"<THE VOICE delivery=whispering|quiet treatment=behind-door> it breathed. "Oh, that's lovely. That's just how I remember it."<THE VOICE delivery=whispering|quiet treatment=behind-door>

"What can you see?"<NARRATOR> I asked.

"You,"<THE VOICE treatment=behind-door> said the voice. "You've got his ears."<THE VOICE treatment=behind-door>

"What are you doing there?"<GRANDAD delivery=shouting> roared someone behind us, and Sasha screamed.

It was only Grandad. He stood in the kitchen door in his pyjamas with his hair on end, and I'd never seen him look like that, not even when Kit drove the car into the pond.

"Get away from it,"<GRANDAD delivery=quiet> he said, quietly now. "All of you. Joanna, give me the torch."<GRANDAD delivery=quiet>

I gave it to him.

"Did it ask you for anything?"<GRANDAD>

"It only wanted to look,"<NARRATOR> I said.

"Did you tell it your name?"<GRANDAD>

I couldn't speak. I could feel Kit not looking at me.

"She did,"<SASHA delivery=crying|sad> said Sasha miserably. They'd started to cry. "I'm sorry, Mr. Beale. I told her not to. I should have—I should've put my hand over her mouth."<SASHA delivery=crying|sad>

"It's not your fault,"<GRANDAD> said our grandfather. He lowered himself on to the floor, a piece at a time, until he was sitting with his back against the door and his bare feet stuck out before him. "It's nobody's fault. I told it mine."<GRANDAD>

"Arthur?"<THE VOICE treatment=behind-door>

He shut his eyes. "Yes,"<GRANDAD> he said.

"You sound old."<THE VOICE treatment=behind-door>

"I am old."<GRANDAD>

"You said you'd be back after tea."<THE VOICE treatment=behind-door>

"I know I did,"<GRANDAD delivery=gentle> Grandad said gently. "I know. I was frightened. I was nine."<GRANDAD delivery=gentle>

"I wouldn't have hurt you, Arthur. I only wanted somebody to play with."<THE VOICE treatment=behind-door> The sleeve moved along the wood. "I've waited and waited. I've been so good. But it doesn't matter now, does it? It doesn't matter, because now I've got a *girl*."<THE VOICE treatment=behind-door>

Above my head, without anybody touching it, the second screw began to turn.

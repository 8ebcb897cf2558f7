= * | title | Voices Off
= NARRATOR | female | Katie, Miss Morrow
= GRANDMOTHER | female | my grandmother, Gran, Alice
= ALFRED | male | the ghost, my grandfather, Grandad
= MR. TULL | male | Mr. Tull, Tull, the estate agent
= THE RADIO | male |
= MUM | female | Mum, my mother
= COUSIN BETH | female | Beth

Voices Off

The house had been empty for a month when I went up to clear it, and the first thing it said to me was, “Wipe your feet.”<ALFRED treatment=ghost|echo|neutral>

I wiped them. It wasn’t until I was on the second foot that I thought about it.

“Hello?”<NARRATOR> I said.

Nothing. The hall smelled of polish and cold. “Mr. Tull?”<NARRATOR delivery=shouting|loud> I called up the stairs. “Is that you?”<NARRATOR delivery=shouting|loud>

“In here, Miss Morrow!”<MR. TULL delivery=shouting treatment=next-room> shouted the estate agent. He was in the kitchen, by the sound of it, with the door shut, and he went on shouting through the wall as I took off my coat. “I’ve let myself in! I hope you don’t mind! I’m measuring!”<MR. TULL delivery=shouting treatment=next-room>

“Did you just tell me to wipe my feet?”<NARRATOR>

“Did I what?”<MR. TULL treatment=next-room>

“It doesn’t matter!”<NARRATOR>

He came out in a cloud of tape. Mr. Tull was a neat man, with a neat car, and he’d never liked the house; he kept patting it as though it might bite. “Lovely bones,”<MR. TULL> he said. “It wants opening up. That wall’s not doing anything.”<MR. TULL>

“It’s holding up my grandmother’s bedroom.”<NARRATOR>

“*Was*,”<MR. TULL> said Tull, and blushed. “I do beg your pardon. I only meant—”<MR. TULL>

“I know what you meant.”<NARRATOR>

When he’d driven off I made some tea and sat down on the bottom stair to drink it. I put on her radio for company. “—and in the north-west,”<THE RADIO treatment=radio> a man was saying, through a noise like frying, “rain, heavy at times.”<THE RADIO treatment=radio>

“He’s been saying that since 1958,”<ALFRED treatment=ghost|neutral> somebody said.

I didn’t scream. I’d like that to be known. I put the cup down on the tiles with great care, and I turned my head, and there wasn’t anybody there.

“Who is that?”<NARRATOR delivery=whispering> I whispered.

“Who d’you think? Who else has ever told you to wipe your feet?”<ALFRED treatment=ghost|neutral>

It was a thin voice with a kind of rustle in it; you’d have said that someone had left it folded up in a drawer. But I knew it. I’d known it before I knew my own. The last time I’d heard it I was eleven.

“Grandad?”<NARRATOR>

“That’s better,”<ALFRED treatment=ghost|neutral> said the ghost. “Budge up, I want to sit down.”<ALFRED treatment=ghost|neutral>

I budged up. A cold came and settled beside me, about as wide as a man.

“You’re dead,”<NARRATOR> I told it.

“I should hope so. I’d be a hundred and two. What’s that fellow want with my wall?”<ALFRED treatment=ghost|neutral>

“He wants to open it up.”<NARRATOR>

“I built that wall, Katie. I built it on my knees, with a spirit level in my teeth, and your gran stood there with the baby on her hip and said, ‘It leans.’”<ALFRED treatment=ghost|neutral>

“*Does* it lean?”<NARRATOR>

“Like a drunk,”<ALFRED treatment=ghost|neutral> he said with satisfaction.

My phone went. I looked at it as if I’d never seen one before, and then I answered, because it was Mum.

“Have you started on the wardrobe?”<MUM treatment=telephone> she wanted to know. “You’ve got to watch the left-hand door.”<MUM treatment=telephone>

“Not yet. Mum, did Grandad ever—did Gran ever say that he was still about?”<NARRATOR>

“About what?”<MUM treatment=telephone>

“About the house.”<NARRATOR>

There was a silence at the other end. I could hear her clock, and her budgie. “She used to lay a place for him on Sundays,”<MUM delivery=slow treatment=telephone> said my mother slowly. “I thought that it was just her way. Katie, are you all right up there by yourself? Shall I send Beth?”<MUM delivery=slow treatment=telephone>

“Tell her no,”<ALFRED treatment=ghost|neutral> said the cold on my left. “Beth’s heavy-handed. She’ll break the blue jug.”<ALFRED treatment=ghost|neutral>

“I’m fine,”<NARRATOR> I said. “Don’t send Beth. She’ll break the blue jug.”<NARRATOR>

“What blue jug?”<MUM treatment=telephone>

“I’ll ring you later, Mum.”<NARRATOR>

It got dark. I ought to have put the light on. We sat there on the stair, and I asked him what I’d always wanted to, and some of it he told me. After a time I noticed that I’d been doing most of the talking.

“Grandad? Why are you still here?”<NARRATOR>

He didn’t reply at once. The rustling stopped, and came again from a little higher up, as if he’d stood. “I’m waiting for your gran,”<ALFRED delivery=quiet treatment=ghost|neutral> he said, very low. “I’ve been all over the house. I thought that she’d come straight down. It’s been a month, and I’ve called and called.”<ALFRED delivery=quiet treatment=ghost|neutral>

“Where did you call?”<NARRATOR>

“On the landing. In the yard. Alice! I said. *Alice!*”<ALFRED treatment=ghost|echo|neutral> It went up the stairwell, and rang round the landing, and came back to us from the attic, *Alice, Alice*, fainter each time. “You see? Not a word.”<ALFRED treatment=ghost|neutral>

I thought of her last days. I thought of the hospital, of the tubes and the blue light, and of what she’d said to me then, with her eyes shut, when I held the cup for her. I could hear it as if it were now. “Tell that old fool,”<GRANDMOTHER treatment=memory> she’d said, “I’ll be at the bandstand.”<GRANDMOTHER treatment=memory>

I’d thought she was wandering. I’d stroked her hair.

“Grandad, where did you meet Gran?”<NARRATOR>

“You know where. Everybody knows that. In Alexandra Park, at the—”<ALFRED treatment=ghost|neutral> The voice broke off. Somewhere in the dark there was a gasp, from someone who hadn’t drawn breath for thirty-nine years. “Oh, I’m a *fool*,”<ALFRED treatment=ghost|neutral> said my grandfather.

“That’s what she called you.”<NARRATOR>

“She’ll be livid. She’ll have been standing there for a month. In those shoes!”<ALFRED treatment=ghost|neutral> The cold rushed past me, down the hall; the front door flew wide open, and all the letters went up off the mat. On the step it stopped. “Katie?”<ALFRED treatment=ghost|neutral>

“Yes?”<NARRATOR>

“Don’t let that fellow touch my wall.”<ALFRED treatment=ghost|neutral>

“I won’t,”<NARRATOR> I promised. I was crying, of course. “It’s not for sale. I’ve just decided.”<NARRATOR>

The door closed, softly, the way you close it when there’s someone asleep upstairs. In the kitchen the frying had got worse, and through it, as though from the bottom of the sea, I could just make out the man on the radio. “And in the north-west,”<THE RADIO treatment=radio> he was saying, “clearing from the park. Some sunshine. Bright.”<THE RADIO treatment=radio>

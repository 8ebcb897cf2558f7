= * | title | High Water
= JONAH HALE | male | Jonah, Hale, the elder Hale, the older brother, his brother, Joe
= CALEB HALE | male | Caleb, Cal, the younger Hale, the younger brother, his brother, Detective Hale
= NORA QUILL | female | Quill, Lieutenant Quill, Nora, Nora Quill
= EDDIE MARSH | male | Marsh, Eddie, Eddie Marsh
= THE OLD MAN | male | the old man, their father, our father, Dad
= PRIEST | male | the priest
= DISPATCH | female | the dispatcher

High Water

The two Hales had not spoken for six years, and the first thing Jonah said was, "You got fat."<JONAH HALE>

"You got old,"<CALEB HALE> said Caleb.

They stood on the levee on either side of what the river had left there. It had been a man. The priest who had found it was sitting in the back of the patrol car with a blanket round his shoulders.

"Who is he?"<JONAH HALE> Jonah asked.

"Was."<CALEB HALE>

"Who was he, then, Detective Hale?"<JONAH HALE>

"You tell me. He's got your card in his boot."<CALEB HALE>

The older brother bent down, with his hands on his knees, as their father used to do when he looked at an engine. He did not touch anything. "Eddie Marsh,"<JONAH HALE> he said. "Or I'm a monkey."<JONAH HALE>

"Marsh is in Mexico."<CALEB HALE>

"Marsh is in the mud, Cal. Look at the ear."<JONAH HALE>

Caleb looked at the ear. There was a piece missing, and he remembered how it had come to be missing, and whose teeth had done it. "I'll be damned,"<CALEB HALE> he said.

"Most likely."<JONAH HALE>

A car door slammed above them. Lieutenant Quill came down the bank sideways in shoes that had not been made for it. She was a narrow woman with a cold, and she had been promoted over both of them, back when there had been both of them to promote over.

"Tell me that's not who I think it is,"<NORA QUILL delivery=shouting|loud> she called.

"It's Marsh,"<CALEB HALE> said Caleb.

"And who's that?"<NORA QUILL>

"You know who that is, Lieutenant."<CALEB HALE>

"Hello, Nora,"<JONAH HALE> said the elder Hale.

She blew her nose. "Get him away from my crime scene,"<NORA QUILL> she told Caleb.

"He identified the body."<CALEB HALE>

"Then he can go home and be proud of it."<NORA QUILL>

"I'd like to,"<JONAH HALE> said Jonah. "But you boys came and fetched me. And it's my card."<JONAH HALE>

"What card?"<NORA QUILL>

Caleb held up the bag. In it was a square of wet pasteboard with a telephone number, a drawing of an eye, and the words *J. HALE – INQUIRIES*<# JONAH HALE>.

Quill read it, and read the back of it, and sneezed. "There's something written here. 'Thursday, low water, bring the old man.' What old man?"<NORA QUILL>

Neither of the brothers answered.

"Hale. I asked you a question."<NORA QUILL>

"Which one of us?"<JONAH HALE & CALEB HALE> they said at the same time, and did not look at each other.

"Whichever one knows."<NORA QUILL>

"It's what people called our father,"<CALEB HALE> said the younger brother at last. "But he's dead, so it can't be him."<CALEB HALE>

"Is he?"<JONAH HALE> said Jonah.

"Is he what?"<CALEB HALE>

"Dead."<JONAH HALE>

"I carried him, Joe. You'd have carried him too if you'd shown up."<CALEB HALE>

"You carried a box."<JONAH HALE>

* * *

They had it out in the car, with the heater on and the windows running.

"Say it again,"<CALEB HALE> said Caleb.

"I said you carried a box. You didn't look in it. The fire took care of that."<JONAH HALE>

"You're crazy."<CALEB HALE>

"Maybe. Drive."<JONAH HALE>

"Drive where?"<CALEB HALE>

"Where would he go? Where would Dad go if he had to be dead?"<JONAH HALE>

Caleb's hands were on the wheel. He had their father's hands. So had Jonah; it was the one thing that nobody ever got wrong about them. "The fish camp,"<CALEB HALE delivery=slow> he said slowly.

"That's what I figured. Six years I've been figuring it."<JONAH HALE>

"You might have called me."<CALEB HALE>

"You'd hung up."<JONAH HALE>

"I hung up because you said our father was a crook!"<CALEB HALE>

"He *was* a crook, Cal. He was a crook, and he taught you to swim."<JONAH HALE>

The radio on the dashboard spat. "Four-one, four-one,"<DISPATCH treatment=radio|walkie-talkie> said the dispatcher. "Lieutenant wants to know your location."<DISPATCH treatment=radio|walkie-talkie>

Caleb looked at the handset.

"Don't,"<JONAH HALE> said his brother.

"I've never not answered."<CALEB HALE>

"I know it. You answered when Mom called us in for supper. Don't."<JONAH HALE>

"Four-one?"<DISPATCH treatment=radio|walkie-talkie> the voice said again, crackling. "Detective Hale? Are you there?"<DISPATCH treatment=radio|walkie-talkie>

He reached out and turned the knob until it clicked.

* * *

There was a light in the fish camp. There was a boat tied up, with a new motor on it, and a dog that came out to the end of its rope and lay down again.

"That's Biscuit's pup,"<CALEB HALE delivery=whispering> Caleb whispered.

"Biscuit's been dead for ten years."<JONAH HALE>

"Then it's her pup's pup. Look at the feet."<CALEB HALE>

"Stay behind me."<JONAH HALE>

"I'm the one with the gun, Joe."<CALEB HALE>

"That's why I want you behind me."<JONAH HALE>

They went up the steps on the outside edge, where the boards were nailed, as they had gone up them at ten and at seven with a stringer of catfish between them. Jonah lifted his hand to knock. Before he could do it somebody spoke from the other side of the door.

"You boys still walk like cows,"<THE OLD MAN treatment=behind-door> it said.

Caleb made a noise.

"Dad?"<CALEB HALE>

"Which is that? Is that the fat one?"<THE OLD MAN treatment=behind-door>

"It's both of us, Dad,"<JONAH HALE> said Jonah. "Open up."<JONAH HALE>

"Can't do that, son. I've got a shotgun in my hands, and I'm old, and I get nervous."<THE OLD MAN treatment=behind-door>

"Marsh is dead,"<JONAH HALE> Jonah told the door.

"I should hope so. I put him in the river."<THE OLD MAN treatment=behind-door>

"Jesus Christ,"<CALEB HALE delivery=quiet> said the younger Hale under his breath.

"Don't you blaspheme on my porch. He came to kill me, so I don't see that I had a choice. Did he have the money on him?"<THE OLD MAN treatment=behind-door>

"What money?"<CALEB HALE> Caleb asked.

"He had a card on him,"<JONAH HALE> said Jonah. "One of mine. It said to bring you."<JONAH HALE>

There was a long silence behind the planks. When the old man spoke again, all the fun had gone out of him. "I never wrote that,"<THE OLD MAN treatment=behind-door> he said. "Who was with you on the levee?"<THE OLD MAN treatment=behind-door>

"Nobody. Us. Quill,"<CALEB HALE> said Caleb.

"Nora Quill? With the cold?"<THE OLD MAN treatment=behind-door>

"She's always got a cold."<CALEB HALE>

"She's always got a cold because she's always on the river. Who do you think Eddie was carrying for? Did she read you that card, or did you read it?"<THE OLD MAN treatment=behind-door>

The brothers turned to each other.

"She read it,"<JONAH HALE> said Jonah.

"Off the back,"<CALEB HALE> said Caleb. "She had her thumb over it."<CALEB HALE>

"There wasn't a thing on the back."<JONAH HALE>

"And I turned the radio off, so they know exactly where we quit talking."<CALEB HALE>

"Boys,"<THE OLD MAN> said their father, and the bolt went back, and there he stood, smaller than either of them remembered, in a pair of yellow braces, "get in here, and get down on the floor."<THE OLD MAN>

Out on the black water, somebody sneezed.

= * | title | Dry County
= SHERIFF BOONE | female | Boone, Sheriff, the sheriff, Hattie
= THE KID | male | the Kid, Kid, the boy, Willie
= DOC AMES | male | Doc, Doc Ames, Ames, the doctor, the old man, Josiah Ames
= CURTIS RAND | male | Rand, Curtis Rand, the rancher
= LUZ | female | Luz, the cook
= DEPUTY POTTS | male | Potts, the deputy
= PIKE | male | Pike, the big one
= LEFTY | male | Lefty, Leonard, the other, the thin one

Dry County

"There's three of them,"<DEPUTY POTTS> said Potts. He let the blind fall. "Rand and two others. They've tied up at Luz's."<DEPUTY POTTS>

The sheriff went on cleaning her spectacles. "Are they armed?"<SHERIFF BOONE>

"It's Curtis Rand, Hattie. His *hat's* armed."<DEPUTY POTTS>

"I meant more than usual."<SHERIFF BOONE>

"I'd say more than usual."<DEPUTY POTTS>

In the cell at the back of the office the Kid sat up on his bunk. He was sixteen at the outside, with a cowlick and a black eye, and he had been in there since Tuesday for the murder of Rand's brother. "You going to give me up to them?"<THE KID> he asked.

"Lie down,"<SHERIFF BOONE> said Boone.

"'Cause I'd as soon know."<THE KID>

"I'd as soon you lay down. You're in front of the window."<SHERIFF BOONE>

The Kid lay down.

"We could take him out the back,"<DEPUTY POTTS> the deputy said. "Put him on my mare. He'd be over the line by sunup."<DEPUTY POTTS>

"And then what'd he be?"<SHERIFF BOONE>

"Alive."<DEPUTY POTTS>

"He'd be a man who ran."<SHERIFF BOONE> She hooked the spectacles over her ears, first the one and then the other. "Go fetch Doc Ames."<SHERIFF BOONE>

"Somebody sick?"<DEPUTY POTTS>

"Not yet,"<SHERIFF BOONE> she said.

* * *

Luz was frying when the three of them came in, and she did not turn around.

"Kitchen's closed,"<LUZ> she said.

"It don't smell closed,"<CURTIS RAND> said Rand. He laid his rifle on the counter, gently, as if it might wake. The big one, Pike, sat down beside it; the thin one they called Lefty stayed by the door and picked his teeth. "We'll have eggs."<CURTIS RAND>

"I've got no eggs."<LUZ>

"What's that you've got there?"<PIKE> asked Pike.

"Eggs,"<LUZ> said Luz. "They're the sheriff's."<LUZ>

Lefty laughed through his nose, and Rand turned his head, and Lefty stopped.

"How is Hattie?"<CURTIS RAND> the rancher inquired. "She sleeping all right?"<CURTIS RAND>

"She doesn't complain."<LUZ>

"I'd think she'd have bad dreams. She's got my brother's killer twenty feet from her pillow, and she feeds him eggs."<CURTIS RAND>

"He's a child,"<LUZ> said the cook.

"So was Dale, once."<CURTIS RAND>

She did turn around then, with the pan in her hand. "I remember Dale when he was a child,"<LUZ> she said. "I remember what he did to the cat. You want to talk about children, Curtis Rand, I have a good memory, and I have hot fat."<LUZ>

"Now, lady,"<PIKE> said Pike, getting up.

"Sit down,"<CURTIS RAND> Rand told him.

"She can't talk to you like that, boss."<PIKE>

"She's talked to me like that since I was nine. Sit."<CURTIS RAND>

He sat. For a while there was only the spit of the pan. Then Lefty said, "Somebody's coming."<LEFTY>

"Who?"<CURTIS RAND>

"The old man. The doctor. He's by himself, and he's got his bag."<LEFTY>

The bell over the door jingled. Doc Ames came in backwards, shaking the rain off his umbrella, and he was talking already. "Morning, Luz. Morning, Curtis. Terrible thing, terrible weather. Is that coffee? Bless you. I was hoping I'd catch you, Curtis; it saves me the ride."<DOC AMES>

"What do you want, Doc?"<CURTIS RAND>

"I want to read you something. Move that gun, will you? I can't abide them where there's food."<DOC AMES>

And Curtis Rand, who owned four thousand head and the bank, moved the gun. The doctor put his bag where it had been. He took out a sheet of paper, held it at arm's length, brought it close, and patted himself all over.

"You've got 'em on your head, Doc,"<LEFTY> said Lefty.

"So I have. Thank you, Leonard. How's your mother? Now then. 'I, Josiah Ames, physician of this county, have this Wednesday examined the body of Dale Rand.' That's all as it should be. 'I find one gunshot wound in the left breast, entered from the front.' You knew that."<DOC AMES>

"I knew that. The Kid put it there."<CURTIS RAND>

"I'm coming to it. 'I find about the wound, in a ring, the marks of powder, such as occur when the muzzle is no more than a hand's breadth from the skin. I find the same on the right thumb.'"<DOC AMES> Ames looked over the top of the page. "His own right thumb, Curtis. Dale's."<DOC AMES>

Nobody moved. On the stove something had begun to burn.

"Say what you mean,"<CURTIS RAND delivery=quiet> said Rand, very quietly.

"I'd rather not. I've known you both since you were born. I was there."<DOC AMES>

"Say it!"<CURTIS RAND delivery=shouting> the rancher roared, and Pike's hand went to his belt.

"He had hold of the barrel,"<SHERIFF BOONE treatment=neutral|next-room> said a voice from the kitchen.

It was Boone. She had come in by the yard, wet to the knees, with the Kid in front of her and the deputy behind; and the boy was not in irons. "He was pulling it toward him,"<SHERIFF BOONE> she said. "Tell him, Willie. Tell him the way you told me."<SHERIFF BOONE>

The Kid's throat went up and down. He looked at no one but Rand. "I was sleeping in your barn, mister,"<THE KID> he began. "I hadn't any place. I woke up and he's standing there with his gun out, only he's got it the wrong way round. So I said, 'Don't.' I grabbed it. I told him that it'd be morning soon. That's what my ma used to say, that you never want to do a thing till it's morning. And he said, 'Let go, son, I'm so tired.' He called me son."<THE KID>

"You're a liar,"<CURTIS RAND> Rand said. There was no force in it.

"I held on as long as I could. He was a whole lot stronger than me."<THE KID>

"Why didn't you tell nobody?"<LEFTY> Lefty wanted to know.

"He asked me not to. He said, 'Don't let Curtis know.' It was the last thing he said."<THE KID> The Kid wiped his nose on his wrist. "I figured a dead man ought to get what he asks for."<THE KID>

The rancher stood there with both his hands on the counter and his head down. It seemed to go on for an hour. When he lifted it again he looked about for his hat, and he had it on.

"You'd have let me hang you,"<CURTIS RAND delivery=weak> he said hoarsely.

"Yes, sir. I guess so."<THE KID>

"You damned fool."<CURTIS RAND>

"Yes, sir."<THE KID>

"Boss?"<PIKE> said Pike. "What do you want us to do?"<PIKE>

Rand did not seem to have heard. It was Luz who answered. She reached past the big one for the plate rack, and she took down six plates, and set them along the counter, one after another, like cards.

"You can start by sitting down, all of you,"<LUZ> said Luz. "I've got eggs."<LUZ>

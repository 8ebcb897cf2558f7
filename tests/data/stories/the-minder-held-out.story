= * | title | The Minder
= SEVEN | neither | Seven, the minder, the robot
= ADA | female | Ada, the elder girl, her sister
= POPPY | female | Poppy, Pops, the little one
= FATHER | male | their father, Papa, Mr. Lindgren, David
= GRANDMA INGE | female | Grandma Inge, Grandma, their grandmother
= THE MAN FROM THE COMPANY | male | the man from the company, Mr. Stokes, Stokes

The Minder

“They’re going to switch you off,”<POPPY> said Poppy.

“That is correct,”<SEVEN treatment=robot|neutral> said the robot. It was plaiting her hair. “Keep your head still, please.”<SEVEN treatment=robot|neutral>

“When?”<POPPY>

“On Monday, at nine.”<SEVEN treatment=robot|neutral>

“Will it hurt?”<POPPY>

“I have no information about that.”<SEVEN treatment=robot|neutral> Its fingers, which were of rubber over steel, and had a thimble’s worth of warmth in each tip, reached the end of the plait. “Ribbon.”<SEVEN treatment=robot|neutral>

Poppy passed the ribbon back over her shoulder. “I don’t want you to be switched off.”<POPPY>

“I know. You have said it eleven times.”<SEVEN treatment=robot|neutral>

“Does it make a difference?”<POPPY>

“Not to Monday,”<SEVEN treatment=robot|neutral> said Seven.

On the top bunk her sister turned over a page, so hard that it tore. “Stop going on about it, Pops,”<ADA> she said. “It’s only a machine. They’ll send another.”<ADA>

“I don’t want another!”<POPPY>

“It’ll be a Nine. Nines can swim. Freya’s got one, and it does voices.”<ADA>

“Seven does voices.”<POPPY>

“It does one voice. It does *the* voice.”<ADA>

“Ada is right,”<SEVEN treatment=robot|neutral> the minder agreed. “I have only the one. It is time to turn out the light.”<SEVEN treatment=robot|neutral>

“Story first,”<POPPY> said the little one.

“It is already two minutes past.”<SEVEN treatment=robot|neutral>

“Please? There’s only tonight and Saturday and Sunday.”<POPPY>

The lens went from her to the clock. There was a click; they both knew what it was, it was the click it made when it had decided not to have seen something.

“Which story?”<SEVEN treatment=robot|neutral>

“The one with Papa.”<POPPY>

The page stopped turning up above. Seven sat down on the edge of the lower bunk, which creaked, and folded its hands.

“There was once a boy,”<SEVEN treatment=robot|neutral> it began, “who was afraid of the dark. He was five. He was called David, and he had a minder that was quite new, and did not know anything. It had been told that it was to keep him safe. It had not been told how one did that.<SEVEN treatment=robot|neutral>

“On the first night he cried. The minder took his temperature, which was normal. On the second night he cried. The minder looked under the bed, and in the wardrobe, and it reported that there was nothing there. He said, ‘That’s just what I’m scared of.’<SEVEN treatment=robot|neutral>

“On the third night it did not look for anything. It sat down, as I am sitting now, and turned off its lamp, so that it could not see either. And it said to him, ‘Tell me what it is like.’”<SEVEN treatment=robot|neutral>

“And he told you,”<POPPY> said Poppy.

“He told me. It took until four.”<SEVEN treatment=robot|neutral>

“And then he wasn’t scared any more.”<POPPY>

“Then he was asleep,”<SEVEN treatment=robot|neutral> said Seven. “It is not the same. But it comes to be the same, if one does it often enough.”<SEVEN treatment=robot|neutral>

From the upper bunk there was a sniff. It might have been a cold.

* * *

“I don’t see that there’s any choice,”<FATHER> their father was saying when Ada came down for a glass of water. She stopped on the stair. “It’s thirty-one years old, Mother. They don’t make the parts.”<FATHER>

“You’re forty, and they don’t make yours,”<GRANDMA INGE> said Grandma Inge.

“It burned the toast. It put Poppy’s shoes on Ada. Last week it called me in to dinner from the garden, and I hadn’t been in the garden: it was calling me in from when I was six.”<FATHER>

“And did you come in?”<GRANDMA INGE>

He didn’t answer.

“David?”<GRANDMA INGE>

“I was halfway up the path,”<FATHER> he said, “before I thought.”<FATHER>

Their grandmother gave a snort. Ada could see the top of her white head through the banisters, and her father’s hand turning a cup round and round.

“The man’s coming on Monday,”<FATHER> he went on. “I’ve signed it. They take away the old one for nothing if you buy a Nine. What do you want me to do? Put it in the shed?”<FATHER>

“I was going to put *you* in the shed, when you were fourteen,”<GRANDMA INGE> said Grandma. “I’m glad I waited. Ada, come down from there. You’ll get piles.”<GRANDMA INGE>

* * *

The man from the company was called Stokes, and had a trolley. At nine on Monday he wiped his feet, looked down at his list, and said:

“Model Seven, one. Where do you keep it?”<THE MAN FROM THE COMPANY>

“It’s just coming,”<FATHER> said Mr. Lindgren. He had his office shoes on, and he looked as if he hadn’t slept.

“They’re generally in the hall.”<THE MAN FROM THE COMPANY>

“It’s saying goodbye to the children.”<FATHER>

“Ah,”<THE MAN FROM THE COMPANY> said Stokes. He had a kind face, and he’d done a good many of these. “It’s best if they don’t watch. You get tears.”<THE MAN FROM THE COMPANY>

“Papa?”<ADA> Ada had come out on the landing, with her sister by the hand. “We can’t find it.”<ADA>

“What do you mean, you can’t find it?”<FATHER>

“It got us up,”<ADA> the elder girl said. “It did our hair. It said, ‘Count to a hundred.’ So we did, and we looked in all the places.”<ADA>

“It’s very good at hiding,”<POPPY> Poppy explained to Mr. Stokes. “It doesn’t breathe.”<POPPY>

“Seven!”<FATHER delivery=shouting> shouted their father up the stairs. “Seven, come down here!”<FATHER delivery=shouting>

There was no sound but the clock’s.

“They can’t disobey, sir,”<THE MAN FROM THE COMPANY> said the man from the company. “Not possible. It’ll be a fault in the ears.”<THE MAN FROM THE COMPANY>

They looked under the beds. They looked in the wardrobe, and there was nothing there. It was Grandma Inge, who’d been sitting all this while in the kitchen with her stick between her knees, who lifted up her chin and sniffed.

“Has anybody tried,”<GRANDMA INGE> she asked, “the shed?”<GRANDMA INGE>

David Lindgren went by himself. The others watched him from the step; he walked down the path, past the beans, more and more slowly, and he put his hand on the latch. It was dark inside, and it smelled of creosote. He could see nothing at all.

“Seven?”<FATHER> he said.

“I am here, David,”<SEVEN treatment=robot|neutral> said the one voice that it had.

“You’ve got to come out.”<FATHER>

“I know. I was told nine o’clock. I have been trying to come out for eleven minutes, and I find I do not wish to.”<SEVEN treatment=robot|neutral> Something creaked. “I did not know I could do that. I believe that I am afraid. I have looked, and there is nothing here; that is just what it is.”<SEVEN treatment=robot|neutral>

He stood there in the door in his office shoes. Behind him the whole morning was shining away for nothing. After a time he stepped inside, felt about for an upturned pot, and sat down on it; and he reached out and pulled the door shut.

“Tell me what it’s like,”<FATHER> he said.

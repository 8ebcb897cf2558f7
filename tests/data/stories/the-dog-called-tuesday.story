= * | title | The Dog Called Tuesday
= ROBIN | male | Robin, Rob
= PEGGY | female | Peggy, Peg, his sister
= MICHAEL | male | Michael, Mike, the eldest
= ANNE-MARIE | female | Anne-Marie, the French cousin
= MR GRUNDY | male | Mr Grundy, Grundy, the keeper
= TUESDAY | male | Tuesday, the dog
= MRS PRATT | female | Cook
= AUNT LOU | female | Aunt Lou

The Dog Called Tuesday

'It's a footprint,'<ROBIN> said Robin.

'It's a hole,'<PEGGY> said Peggy.

'It's a hole in the shape of a foot. What else is a footprint?'<ROBIN>

The four of them bent over it. The rain had stopped at last, and the whole moor steamed.

'It's got a lot of toes,'<ANNE-MARIE> remarked Anne-Marie.

'Seven,'<MICHAEL> said Michael, who was the eldest, and counted things. 'Nothing's got seven toes.'<MICHAEL>

'In France we have a cat with six.'<ANNE-MARIE>

'In France!'<PEGGY> said Peggy. 'You always say in France.'<PEGGY>

'It is where I come from.'<ANNE-MARIE>

'Oh, don't start, you two,'<MICHAEL delivery=strained|neutral> groaned the eldest. 'Where's Tuesday?'<MICHAEL delivery=strained|neutral>

They looked around. There was the gorse, there was the gate, and there was the long grey back of the hill; but there wasn't any dog.

'He was here a minute ago,'<ROBIN> Robin said. 'He was sniffing at it. Tuesday! Tuesday, boy!'<ROBIN>

'Tuesday!'<ROBIN & PEGGY & MICHAEL & ANNE-MARIE delivery=shouting> they all shouted together.

Far off, and as it seemed underneath their feet, something barked.

'That's him!'<PEGGY delivery=shouting|loud|frightened|excited|neutral> Peggy cried. 'He's fallen down a mine!'<PEGGY delivery=shouting|loud|frightened|excited|neutral>

'There aren't any mines here, Peg. It's granite.'<MICHAEL>

'A cave, then.'<PEGGY>

'There aren't any—'<MICHAEL>

'Look here,'<ROBIN delivery=shouting|loud> called Robin. He had run on ahead, and was standing among the boys' bicycles and the girls' wet mackintoshes, staring down into the gorse. 'There's a sort of chimney. And there's another footprint, and it's going in.'<ROBIN delivery=shouting|loud>

Anne-Marie took her cousin's arm. 'I do not like the toes,'<ANNE-MARIE delivery=quiet|weak|nervous> she said in a small voice.

'Nor do I,'<PEGGY> Peggy admitted, forgetting to be cross. 'What'll we do, Mike?'<PEGGY>

'Two of us go down, and two stay up,'<MICHAEL> said Michael. 'I've got the torch, so I'm one.'<MICHAEL>

'I'm the other,'<ROBIN> his brother said at once.

'You're nine.'<MICHAEL>

'He's my dog.'<ROBIN>

There was no answer to that. Michael tied the tow-rope round Robin, and the other end of it round the gatepost, and gave the torch a shake. 'If we're not back by teatime, fetch Mr Grundy,'<MICHAEL> he told the girls.

'What, *Grundy*? He'd sooner leave you there!'<PEGGY>

'Then fetch Aunt Lou.'<MICHAEL>

'She'd sooner leave *Tuesday* there. He ate her hat.'<PEGGY>

'Peggy,'<MICHAEL delivery=calm> said her brother with great patience, 'fetch whom you like.'<MICHAEL delivery=calm>

* * *

It was easier than it looked. The chimney went down like a winding stair, and at the bottom of it there was sand. Michael shone the torch about. The walls were dry, and somebody had been keeping potatoes.

'I say,'<ROBIN delivery=whispering> Robin whispered. 'It's a hideout.'<ROBIN delivery=whispering>

'It's a larder. Those are Cook's jars. Look, "Damson, 1951".'<MICHAEL>

'D'you mean the thing with seven toes likes jam?'<ROBIN>

'Ssh!'<MICHAEL>

They listened. From round the bend came a whine, then a thump, thump, thump, which was a tail on a floor, and which they both of them knew; and then they heard a man's voice, rough and low.

'Give over,'<MR GRUNDY delivery=quiet> it was saying. 'Give over, do, you great soft lump. Let me see to that paw.'<MR GRUNDY delivery=quiet>

'It's got Tuesday,'<ROBIN delivery=whispering|quiet> breathed Robin, and before Michael could catch hold of the rope he'd gone.

'Rob! Come back, you little idiot!'<MICHAEL>

'You let go of my dog!'<ROBIN delivery=shouting> yelled Robin.

Michael tore round the corner after him, and stopped dead. In the light of a stable lantern sat Mr Grundy, the keeper, who was known to eat boys. He had the dog's head in his lap. One of his boots was off. On the other was tied, upside down, with binder twine, a garden rake.

'Seven,'<MICHAEL> Michael said stupidly, looking at the rake.

'Eh?'<MR GRUNDY>

'Seven toes. You made the footprints!'<MICHAEL>

'I might have,'<MR GRUNDY delivery=strained|angry> growled Grundy. He had turned the colour of a plum. 'It's to keep folk off. There's been folk coming up here with sticks. Holiday folk. It's a wild thing's footprint, that is: I thought that they'd see it and go home.'<MR GRUNDY delivery=strained|angry>

'But what are you keeping them off *from*?'<ROBIN> asked Robin, who had got both arms round Tuesday, and whose voice came out of the fur.

The keeper didn't answer. He picked up the lantern, and held it high, and jerked his thumb. On a ledge at the back of the cave lay an old red jersey; and on the jersey, with her ears flat and her eyes like lamps, lay a fox, and there were four cubs in the crook of her.

'Oh!'<ROBIN> said Robin.

'Cook knows,'<MR GRUNDY> said Mr Grundy. 'She sends up bits. The master'd have my job if he heard tell of it. A keeper that keeps foxes! I've shot a hundred, man and boy. But this one looked at me.'<MR GRUNDY>

'We shan't tell,'<MICHAEL> Michael promised.

'That's what they say.'<MR GRUNDY>

'We shan't, though! Shall we, Rob?'<MICHAEL>

'Not if they pull out our fingernails,'<ROBIN> said Robin. 'What did he do to his paw?'<ROBIN>

'Trod on my rake,'<MR GRUNDY> said the keeper. 'It's only a scratch.'<MR GRUNDY> And he did a thing then that neither of them would have believed. He winked.

* * *

'Well?'<PEGGY & ANNE-MARIE delivery=shouting|loud|excited|neutral> cried both the girls, when two heads and a nose came up out of the gorse.

The boys looked at one another. 'It was a hole,'<MICHAEL> said Michael.

'In the shape of a foot?'<ANNE-MARIE>

'No,'<ROBIN> said Robin. 'It was just a hole. You were quite right, Peg.'<ROBIN>

His sister narrowed her eyes at him. In nine years he had never told her once that she was right. She looked at the dog, who had a man's handkerchief round his paw, with a *G* in the corner of it; and she looked at the sand on her brother's knees; and she was about to say something, when Anne-Marie trod, quite hard, on her toe.

'In France,'<ANNE-MARIE> said Anne-Marie, 'when the boys have a secret, we do not ask. We wait, and we bring the cake.'<ANNE-MARIE>

'Do you?'<PEGGY> Peggy said. She thought it over. 'How long does it take?'<PEGGY>

'With cake?'<ANNE-MARIE> The French cousin considered Robin, who was hopping from one foot to the other. 'Ten minutes,'<ANNE-MARIE> she said.

= * | title | Badger and the Bell
= BADGER | male | Badger, Mr Badger
= MOLE | female | Mole, the mole
= MRS DUCK | female | Mrs Duck
= THE DUCKLINGS | unknown | the ducklings
= PIP | male | Pip
= FOX | male | Fox, the fox, Mr Fox
= OWL | female | Owl, the owl

Badger and the Bell

One morning a bell lay in the middle of the wood, and nobody knew who had put it there.

“I didn’t,”<MOLE> said Mole.

“I’m sure I didn’t,”<MRS DUCK> said Mrs Duck.

“Nor did we!”<THE DUCKLINGS delivery=shouting> shouted the ducklings, all seven of them.

“Quack,”<PIP> added Pip, who was the smallest, and always last.

Badger walked round the bell. He sniffed it, first on this side and then on that. “It’s brass,”<BADGER> he said. “I don’t hold with brass.”<BADGER>

“What’s it for?”<MOLE> asked Mole.

“It’s for ringing, dear,”<MRS DUCK> Mrs Duck told her.

“Why would anybody want to do that?”<MOLE>

“To say that it’s time.”<MRS DUCK>

“Time for what?”<MOLE>

Mrs Duck opened her beak, and shut it again. She looked at Badger. Badger looked at the sky.

“Time for breakfast,”<BADGER delivery=stern> he said firmly. “I’ve had none yet, so that must be it.”<BADGER delivery=stern>

“I’ve had two,”<MOLE> said the mole.

“Then it isn’t for you.”<BADGER>

Just then a voice above their heads said, “Who?”<OWL>

“Who what?”<BADGER> said Badger.

“Who woke me up?”<OWL> Owl was sitting on a branch with one eye shut. She was a very learned owl, and in the daytime very cross. “All this shouting! What is that object?”<OWL>

“It’s a bell!”<THE DUCKLINGS delivery=shouting|loud|excited|neutral> cried the ducklings.

“I can see that it’s a bell. I’m not a hen.”<OWL> Owl opened the other eye. “There’s writing on it.”<OWL>

They all crowded round. There was indeed some writing, in curly letters, along the rim.

“What does it say?”<MOLE> Mole asked. She could not read, because it is dark underground, and there is never anything on the walls.

“It says,”<OWL> said Owl, leaning so far forward that she nearly fell off, “‘Ring me and I’ll come.’”<OWL>

Nobody spoke. The wood seemed very quiet all of a sudden.

“Who’ll come?”<PIP delivery=whispering> whispered Pip.

“It doesn’t say.”<OWL>

“I expect it’s somebody nice,”<MRS DUCK> said Mrs Duck, but she counted her children.

“I expect it’s the milkman,”<MOLE> said Mole.

“What if it’s a giant?”<PIP>

“Then we won’t ring it,”<BADGER> said Badger. “There! That’s settled. We’ll leave it where it is, and we’ll all go home, and nobody is to touch it. Is that understood?”<BADGER>

“Yes, Mr Badger,”<THE DUCKLINGS> said the ducklings.

“Yes, Badger,”<MOLE & MRS DUCK> said Mole and Mrs Duck.

“Hm,”<OWL> said Owl.

So they all went home, and the bell stayed in the wood.

* * *

But Badger could not sleep. He lay in his bed on his left side, and he lay in his bed on his right.

“I don’t hold with brass,”<BADGER> he said to the ceiling.

At last he got up, put on his scarf, and went out. It was a fine night with a moon. And when he came to the middle of the wood, somebody was there before him.

“Mole!”<BADGER> said Badger. “What are you doing?”<BADGER>

She jumped. “I was only looking. What are *you* doing?”<MOLE>

“I was only seeing whether anyone was looking.”<BADGER>

“Oh,”<MOLE> said Mole.

“Good evening,”<FOX> said somebody else.

It was a smooth voice, and it came out of the ferns. After it came a long nose, and after the nose came the rest of Mr Fox.

“What a pretty bell,”<FOX> he said. “Is it yours?”<FOX>

“No,”<BADGER delivery=strained|angry> growled Badger, stepping in front of Mole.

“It’s nobody’s,”<MOLE delivery=quiet|weak|neutral> said the little voice behind him. “It says that if you ring it somebody will come, but we don’t know who.”<MOLE delivery=quiet|weak|neutral>

“How very interesting!”<FOX> The fox walked all the way round it, and his tail walked after him. “And have you rung it?”<FOX>

“We’re not allowed.”<MOLE>

“Who says so?”<FOX>

“I do,”<BADGER> said Badger.

“Ah,”<FOX> said Fox. He sat down and smiled, and the moon shone on each of his teeth. “That’s a pity. For, you see, I think I know who it is. I think it’s somebody *delicious*. I think that it’s a goose.”<FOX>

“Geese can’t write,”<BADGER> Badger said.

“This one can. A fat, white, clever goose, who comes when she’s called. Stand aside, old fellow.”<FOX>

“I shan’t.”<BADGER>

“Then I’ll have the mole instead.”<FOX>

“Badger,”<MOLE delivery=quiet> said Mole in a very small voice, “I want to go home.”<MOLE delivery=quiet>

“In a minute,”<BADGER> said Badger. He did not take his eyes off Fox. He put one paw behind him, and felt about with it until it touched something cold. “Mr Fox, do you really want to know who comes?”<BADGER>

“I do.”<FOX>

“Very well,”<BADGER> Badger said. “I don’t hold with it. But here goes.”<BADGER>

And he rang the bell.

*DONG!* it went. *DONG! DONG!* It went all through the wood; it went down every hole and up every tree. And somebody came.

“I’m coming!”<MRS DUCK delivery=shouting> called Mrs Duck, running with her bonnet on back to front. “What is it? Who’s hurt?”<MRS DUCK>

“We’re coming too!”<THE DUCKLINGS delivery=shouting> yelled the ducklings behind her.

“Who? Who? Who?”<OWL delivery=shouting|loud|neutral> hooted Owl, with her claws out, and she came down out of the sky like a stone. The rabbits came, all forty of them, and the hedgehog in his nightshirt. They came from all sides, and they stood in a ring with their eyes shining, and in the middle of the ring was Mr Fox.

He looked to the left. He looked to the right.

“Is there a goose?”<FOX delivery=nervous|quiet|weak|neutral> he asked faintly.

“No,”<MRS DUCK> said Mrs Duck. “There’s a duck.”<MRS DUCK> And she bit him.

You could hear him running for quite some time.

“Well!”<MRS DUCK> Mrs Duck said, when she had got her breath back. “And who was it that came, in the end?”<MRS DUCK>

Mole had been thinking about it. “It was us,”<MOLE> she said. “It was us that came.”<MOLE>

“So it was,”<BADGER> said Badger. He looked at the bell with his head on one side. “I may have been a little hard on brass.”<BADGER>

“But who wrote it?”<OWL> asked the owl. “That’s what I should like to know. Who?”<OWL>

Nobody could tell her. They all went home to bed; and last of all, as always, went Pip, with something behind his back that looked like a very small chisel.

“Quack,”<PIP> said Pip.

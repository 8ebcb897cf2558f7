= * | title | Four in a Boat
= MALONE | male | Malone, the bosun, the big Irishman
= PRENTISS | male | Prentiss, Mr. Prentiss, the banker
= SISTER AGNES | female | Sister Agnes, the nun, Sister, Agnes
= KOFI | male | Kofi, the boy
= THE FISHERMAN | unknown |

Four in a Boat

By the third day they had stopped being polite.

"You're sitting on the biscuits,"<PRENTISS> said Prentiss.

"I'm guarding the biscuits,"<MALONE> said Malone.

"From whom?"<PRENTISS>

"I'll give you one guess, Mr. Prentiss."<MALONE>

The banker had been a stout man on Monday. He'd lost his collar and his hat, and he had burned the colour of a ham. "I merely want to count them,"<PRENTISS> he said.

"You counted them this morning."<MALONE>

"One likes to keep up one's figures."<PRENTISS>

"There are nineteen,"<SISTER AGNES> said the nun without opening her eyes. She lay in the bow with her veil over her face. "There were nineteen at six o'clock, and at seven, and at eight. Please sit down. You're rocking us."<SISTER AGNES>

He sat. The boat went up a long blue hill and down the other side.

"I see a bird,"<KOFI> said Kofi.

"Where?"<MALONE & PRENTISS & SISTER AGNES> said all three of the others.

"It was there. It's gone behind the sun."<KOFI>

"What kind of bird?"<MALONE> the bosun asked him.

"White."<KOFI>

"Big, was it? With a bend in the wing?"<MALONE>

"Just a bird,"<KOFI> the boy said. He was thirteen, and had been on the ship for nine days when there stopped being a ship. "Does it mean land?"<KOFI>

"It might."<MALONE>

"It might mean that it's lost,"<PRENTISS> said Prentiss.

"You're a ray of sunshine, d'you know that?"<MALONE>

"I'm a realist."<PRENTISS>

"I'd a dog that was a realist. We ate him,"<MALONE> said Malone.

Sister Agnes made a small noise under the veil. One couldn't have sworn it was a laugh.

"Is it time for the water?"<KOFI>

"Not until the sun's over the oar, son."<MALONE>

"It's over it now."<KOFI>

"That's because you've moved the oar."<MALONE>

The boy moved it back.

"When I get home,"<PRENTISS> the banker said after a while, to no one in particular, "I shall have a bath. I'll have it cold, and I'll drink it."<PRENTISS>

"I'll have a pint,"<MALONE> said Malone.

"I'd like an orange,"<KOFI> said Kofi. "What would you have, Sister?"<KOFI>

"I'm not supposed to want anything."<SISTER AGNES>

"But if you did?"<KOFI>

"A cigarette,"<SISTER AGNES> said Sister Agnes.

That kept them going for nearly an hour.

* * *

It was at night that it was bad. There was no wind, and there were too many stars. Kofi slept with his head on the coil of rope, and the nun had gone so still that the men kept their voices down.

"How many are there, really?"<PRENTISS delivery=whispering> Prentiss whispered.

"How many what?"<MALONE>

"You know what. I heard you, in the dark. You gave the lad two."<PRENTISS>

"I gave him mine."<MALONE>

"You gave him yours on Tuesday. And last night. You can't row on nothing, man."<PRENTISS>

"I'm not rowing,"<MALONE> said the big Irishman. "Where would I row to?"<MALONE>

There was no reply for some time. Something broke the surface a little way off, breathed out, and went down again.

"I cheated at the count,"<PRENTISS> said Prentiss.

"You did what?"<MALONE>

"I say that there are nineteen. I've said it every time. There are twenty-two. I thought, if everyone believed that it was nineteen, there'd be three in hand at the end, when we needed them."<PRENTISS>

"You old devil."<MALONE>

"It's called a reserve."<PRENTISS>

"I was sure that you'd been eating them."<MALONE>

"I know you were. I'd sooner you thought so. You'd watch me, you see; and while you were watching me, you weren't looking at the horizon."<PRENTISS>

Malone put out a hand like a shovel in the dark, and after feeling around a bit he found the other's shoulder. He left it there.

"What were you on land, Prentiss? Apart from a banker?"<MALONE>

"Nothing. There wasn't time. What were you?"<PRENTISS>

"Drunk,"<MALONE> said Malone.

* * *

"I smell something,"<KOFI> said Kofi.

It was just getting light. The sea had turned the grey of a slate, and there was a mist on it. The nun raised herself upon one elbow. "What is it, child?"<SISTER AGNES>

"I don't know. It's like … it's like when my mother does the floor."<KOFI>

"Soap?"<SISTER AGNES>

"Pine,"<PRENTISS> said the banker. He had got to his feet, he was rocking them shamefully, and nobody told him to sit. "It's pine. It's resin. It's trees, by God! Malone! Wake up! It's *trees*!"<PRENTISS>

Malone did not wake up. He was lying on his back along the bottom boards, where he'd lain down at midnight, with his mouth a little open, and one arm round the biscuit tin.

"Malone?"<PRENTISS>

"Let me see him,"<SISTER AGNES> said Sister Agnes. She crawled aft over the thwarts, quicker than any of them would have thought. She felt under the jaw. She laid her ear on his chest, and put up a hand to stop them from breathing.

"Is he dead?"<KOFI delivery=whispering> the boy whispered.

"Be quiet, Kofi."<SISTER AGNES>

"But is he?"<KOFI>

"He's very slow,"<SISTER AGNES> she said. "He's like a clock that wants winding. Give me the water."<SISTER AGNES>

"That's all we've got!"<PRENTISS>

"Yes. Hold up his head, Mr. Prentiss. No, higher. Kofi, I want you to shout."<SISTER AGNES>

"What shall I shout?"<KOFI>

"Anything. Shout at the trees."<SISTER AGNES>

"Hoy!"<KOFI delivery=shouting> yelled Kofi with all his might into the mist. "Hoy! Hoy! We're here! We've got a nun!"<KOFI delivery=shouting>

And out of the mist, so near that they might have thrown a biscuit at it, somebody answered, in a voice as flat and as comfortable as a Sunday.

"Well, don't you shout about it,"<THE FISHERMAN> it said. "You'll frighten the fish."<THE FISHERMAN>

Prentiss began to weep. He did it standing up, as he did everything now. At his feet the bosun coughed, and spat, and opened one bloodshot eye upon a ring of faces.

"Who's been at my tin?"<MALONE delivery=weak> he croaked.

"No one,"<PRENTISS delivery=crying> said Prentiss through his tears. "No one has, my dear fellow. I've just counted them. There are nineteen."<PRENTISS delivery=crying>

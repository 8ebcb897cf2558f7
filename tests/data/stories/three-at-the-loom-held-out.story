= * | title | Three at the Loom
= GRAN | female | Gran, the grandmother, the oldest, her grandmother, the old woman, Mother
= VERA | female | Vera, Mrs. Reed, her mother
= LIN | female | Lin, her daughter, the girl
= TOM FARR | male | Tom, Tom Farr, young Farr
= PETER | male | Peter

Three at the Loom

There were three chairs in the weaving room, and three women sat in them, and nobody but the cat had looked up for an hour.

"He came about the fence,"<LIN> said Lin.

"Who did?"<VERA>

"Tom Farr."<LIN>

"We haven't got a fence,"<VERA> her mother said.

"That's what I told him. He said he'd put one up."<LIN>

From the chair by the stove came a dry little sound, like a nut being cracked. Gran was laughing. She was ninety-one, and wove by touch, and there was nothing wrong with her ears.

"What's so funny, Mother?"<VERA>

"I'd a man come once about the chimney."<GRAN>

"And?"<LIN>

"And here's your mother,"<GRAN> said the grandmother.

"*Mother!*"<VERA>

"Well, she's nineteen. She can count. Pass me the red."<GRAN>

Vera passed the red. She'd gone the same colour. "I don't want him coming round while I'm at market,"<VERA> she said to her daughter. "It's nothing against Tom."<VERA>

"What is it against, then?"<LIN>

"It's how it looks."<VERA>

"To the cat?"<LIN>

"Don't be smart. You know what I mean. Your father had hardly been gone a year, and they were saying I'd a lodger."<VERA>

"*Had* you a lodger?"<LIN>

"I had your uncle Peter, with his leg."<VERA>

"He was a good lodger, was Peter,"<GRAN> Gran put in. "He never touched the jam."<GRAN>

The shuttles went to and fro. Outside the window it had begun to snow, in a half-hearted manner, as though it might be called off.

"He asked me something,"<LIN> said Lin presently.

Two of the looms stopped.

"Not that,"<LIN> she said. "He asked me would I go with him to the city. In the spring. There's a school there for pattern-making, he's seen it, they take women. He'd be at the yards. We'd have to share a kitchen."<LIN>

"I see,"<VERA> said her mother.

"I haven't said yes."<LIN>

"Have you said no?"<VERA>

"I said I'd think. Mam, don't look like that."<LIN>

"I'm not looking like anything. I'm looking at my work."<VERA>

"You've gone wrong three rows back,"<GRAN> the oldest told her.

"How can *you* see it?"<VERA>

"I can hear it. It's limping."<GRAN>

Vera said a word under her breath and began to pick it out. Her fingers weren't quite steady. "I don't see what they can teach you in a city that you can't learn in this chair,"<VERA> she said. "I learned it in this chair. So did she."<VERA>

"I learned it in *that* chair,"<GRAN> said Gran, "with a strap. I hated every thread. I used to pray for moth."<GRAN>

"You never told me that."<VERA>

"You never asked. You sat down there when you were six, and put out your hands, and I thought, well, that's one of us suited."<GRAN>

"You *hated* it?"<LIN>

"For about thirty years, my bird. Then I got to like it. There wasn't anything else in the room."<GRAN>

Nobody laughed at that. The girl had let her hands drop in her lap; she was looking from the one face to the other, from the old one to the not so old, as someone looks along a road.

"Did you like it, Mam? Always?"<LIN>

Vera took her time. "I liked the blue,"<VERA> she said in the end. "I had an idea for a blue, when I was about your age. It'd have had a kind of a wave in it. You'd have needed eight shafts, though, and we've only ever had the four."<VERA>

"What became of it?"<LIN>

"You did."<VERA>

"I'm sorry,"<LIN> said Lin.

"I'm not. I'm only telling you because you asked."<VERA> She had found the place, and she bent over it, so that her hair fell forward. "What are they like? The looms in that school?"<VERA>

"Tom says that they've some with twenty-four."<LIN>

"*Twenty-four?*"<VERA & GRAN> said her mother and her grandmother in the same breath.

"He counted. I made him write it down."<LIN>

"Well, he's not such a fool, then,"<GRAN> Gran said. "He knew what to count."<GRAN>

The snow had made up its mind. It came down past the glass as thick as fleece, and the room grew darker, and whiter, and the cat moved a yard nearer to the stove.

"You could do a wave on that,"<VERA> said Vera to her work. "On twenty-four. You could do the whole sea."<VERA>

"Come with me."<LIN>

"Don't talk so daft."<VERA>

"Why is it daft?"<LIN>

"Who'd see to your gran?"<VERA>

"I've been hearing that I need seeing to for eleven years,"<GRAN> the old woman observed, "and what I mostly see is the pair of you underfoot. Peter'd have me. Peter's got a bathroom."<GRAN>

"You can't stand Peter's wife."<VERA>

"I can't *see* Peter's wife. It's the one mercy. And I'll tell you another thing: if the two of you sit there in those chairs till I die, out of manners, I shall do it on purpose, and live to be a hundred and ten."<GRAN>

"Gran!"<LIN>

"I'm only saying what there is. Vera? Are you crying?"<GRAN>

"No."<VERA>

"It sounds like it."<GRAN>

"It's the wool,"<VERA delivery=crying> said Vera through her tears. "It gets in my eyes. I'm forty-three, Mam. They'd laugh at me. I'd be sat there with all those girls."<VERA delivery=crying>

"I should think you would. You'd be sat there with that one."<GRAN>

There was a knock. None of them moved, for all of them knew who it was. He knocked again, and then they heard him stamp the snow from his boots.

"Mrs. Reed?"<TOM FARR delivery=shouting|loud treatment=behind-door> young Farr called through the door. "I've brought some posts. For the fence."<TOM FARR delivery=shouting|loud treatment=behind-door>

Lin was out of her chair, but it was her mother who got there before her. She wiped her face with her apron, stood a moment, and pulled back the bolt.

"Come in, Tom,"<VERA> she said, "and shut that behind you. Now sit down there, and tell me again, and take it slowly. How wide is the reed?"<VERA>

= * | title | Supper at Eight
= HELENA | female | Helena, Helena Marr, Mrs. Marr, the hostess
= RUPERT | male | Rupert, her husband
= FAY | female | Fay, Fay Costello, Miss Costello
= BERNARD | male | Bernard, Uncle Bernard
= PROFESSOR IVES | female | Ives, the professor
= TEDDY | male | Teddy, Teddy Lowe
= NORTON | male | Norton
= AUNT CECILY | female | Aunt Cecily

Supper at Eight

There were to have been seven of them at table, and there were six. The seventh chair stood between Teddy Lowe and the professor with its napkin folded into a swan.

"He's never late,"<HELENA> said Helena Marr.

"He's always late,"<RUPERT> her husband said.

"He's never as late as *this*, Rupert."<HELENA>

"Who is it we're waiting for?"<BERNARD> asked Uncle Bernard.

"Norton,"<HELENA & RUPERT> said both of the Marrs.

"Who?"<BERNARD>

"Norton, Uncle. You met him at Christmas,"<HELENA delivery=loud> Helena said, raising her voice. "He did the trick with the egg."<HELENA delivery=loud>

"I thought he was the waiter."<BERNARD>

Teddy laughed, and tried to turn it into a cough. He was a pink young man and it all showed. "I say, hadn't we better start?"<TEDDY delivery=laughing|neutral> he suggested. "I mean, he wouldn't want us to wait."<TEDDY delivery=laughing|neutral>

"I'd want you to wait for me,"<FAY> said Fay Costello from across the candles.

"I'd wait for you for ever, Miss Costello."<TEDDY>

"Would you? How exhausting."<FAY> She turned a shoulder. It was a beautiful shoulder; it had been in two films. "Professor, they tell me that you dig people up."<FAY>

"Only if they've been dead for long enough,"<PROFESSOR IVES> Ives answered. She had iron-grey hair and a sunburnt neck, and she had eaten three rolls. "One gets into trouble otherwise."<PROFESSOR IVES>

"And how long is enough?"<FAY>

"The Home Office says a hundred years."<PROFESSOR IVES>

"Then Uncle Bernard's safe until Thursday,"<RUPERT delivery=quiet> Rupert murmured to his soup.

"I heard that,"<BERNARD> said the old man.

"I beg your pardon, sir."<RUPERT>

"No, no. I was only remarking that I'd heard it. It's very unusual."<BERNARD>

Helena rang the bell. Nobody came. She rang it again, and the six of them listened to it die away along the passage, and then, one by one, without knowing why, they looked at the empty chair.

"Rupert, go and see what they're doing in the kitchen,"<HELENA> she said.

"Why me?"<RUPERT>

"Because you're the master of the house, darling."<HELENA>

"Am I? Nobody tells me anything."<RUPERT> But he laid down his spoon and went out, with his napkin in his hand, and the door swung to behind him.

"It's rather close in here,"<FAY> said Fay.

"Shall I open a window?"<TEDDY>

"They're all painted shut,"<HELENA> Helena told him. "Norton did it. He said that it was for the draughts."<HELENA>

"What does he do, this Norton?"<PROFESSOR IVES> the professor asked.

"Do you know, I've never liked to ask him? He came to look at the boiler, in the spring. And then he came to look at it again."<HELENA>

"And the egg trick?"<TEDDY>

"That was afterwards. He's wonderful with his hands. It was he who found us the cook."<HELENA>

"He found me my flat,"<FAY delivery=slow> said Fay slowly.

"Did he? I never knew that you knew him."<HELENA>

"I don't. He was leaning on the gate."<FAY>

Teddy Lowe had stopped smiling. "He sold me my car,"<TEDDY> he said. "That's to say, there was a note on the windscreen of my old one. 'Norton can get you a better price.' And by Jove, he could."<TEDDY>

"He mended my ear trumpet,"<BERNARD> Uncle Bernard put in. "It's never worked since."<BERNARD>

All eyes went to the professor, who was buttering the last roll.

"Oh, I never set eyes on the man,"<PROFESSOR IVES> said Ives. "I'm only here because of the letter."<PROFESSOR IVES>

"What letter?"<HELENA>

"From your husband. To say you'd found bones beneath the boiler."<PROFESSOR IVES>

For a moment the hostess didn't understand. One could see it coming toward her, over a great distance, like somebody on a beach. "Rupert wouldn't write you a letter,"<HELENA> she said. "Rupert can't spell."<HELENA>

"It was typewritten. It was signed 'R. Marr, per pro N.'"<PROFESSOR IVES>

"How long has he been gone?"<TEDDY> asked Teddy.

"Who? Norton?"<BERNARD>

"No, sir. Rupert."<TEDDY>

It was four minutes by the clock on the mantelpiece. It was a long way to the kitchen, in that house, but it wasn't as long as that. Teddy got up. He went to the door and took hold of the handle; he turned it to the left, and then the right.

"It seems to be stuck,"<TEDDY> he said, with his back to them.

"It can't be,"<HELENA> said Helena. "It hasn't got a lock."<HELENA>

"It's got one now, Mrs. Marr. It's brand new. It's rather a nice one."<TEDDY>

Fay Costello began to laugh. It was not the laugh that she had used in the films. "It's Aunt Cecily's will,"<FAY delivery=breathless|laughing> she gasped. "Isn't it? Don't you see? There are six of us in it. Helena, and Rupert; and Bernard; I'm in it, for the pearls, and Teddy's in it for the horse. And she left her papers to some professor, whom none of us had ever met."<FAY delivery=breathless|laughing>

"Good Lord,"<PROFESSOR IVES> the professor said. "Am I *that* one? I thought they must have mixed me up with somebody."<PROFESSOR IVES>

"And if there's none of us left?"<TEDDY> said Teddy.

"The residue goes to the staff,"<HELENA delivery=whispering> whispered Helena.

"But she hadn't any staff! She lived in one room, with a cat!"<TEDDY>

"She had a man who came about the boiler,"<BERNARD> Uncle Bernard said.

They were all standing by now, except for him. Somewhere below them a pipe had started to knock, quite softly, like a visitor who isn't sure of the house. There was a smell, too. It had been there for some time. Each of them had put it down to the soup.

"Is that gas?"<PROFESSOR IVES> asked Ives, with her nose up.

"Put out the candles!"<TEDDY delivery=shouting> Teddy shouted. "Put them out! Don't blow, *pinch* them!"<TEDDY delivery=shouting>

In the dark a chair fell. Somebody trod on a foot. "That's me,"<FAY> said Fay's voice; and another, at the window, said, "It's no good, it's like rock. Has anybody got a knife?"<PROFESSOR IVES>

"I've a trowel,"<PROFESSOR IVES> the same voice went on after a moment. "I've always got a trowel. Hold my bag, young man."<PROFESSOR IVES>

"Helena!"<RUPERT treatment=behind-door> It came from the passage, along with a furious pounding. "Helena, are you in there? The beggar hit me with a ham!"<RUPERT treatment=behind-door>

"Rupert! Oh, Rupert, it's locked!"<HELENA>

"I know it's locked! I'm on the other side of it!"<RUPERT treatment=behind-door>

"Turn off the gas, you fool!"<BERNARD delivery=shouting> roared Uncle Bernard, in a voice that none of them had known he owned. "In the cellar! On the left! The red wheel!"<BERNARD delivery=shouting>

Steps, running, that dwindled. Then came the crash of the window, all at once, and after it a great cold beautiful breath of rain.

"Late Saxon,"<PROFESSOR IVES delivery=breathless> panted the professor, looking at her trowel. "It's never let me down."<PROFESSOR IVES delivery=breathless>

They leaned out over the sill, five in a row. Down on the drive, in the light of the porch, someone was fitting a suitcase on a bicycle. He looked up. He didn't seem to be put out at all. He took off his cap to them, reached behind the lamp, and brought out, with a small flourish, an egg.

"Good evening, all,"<NORTON delivery=shouting|loud|neutral> he called. "I shan't stop. I only came about the boiler."<NORTON delivery=shouting|loud|neutral>

= * | title | The Long Watch
= JOREN KADE | male | Joren, Joren Kade, Commander Kade, Kade, Commander, the commander, the human, the blond
= T'AREL | female | T’arel, Lieutenant, the lieutenant, the Ishari, the healer, Arel
= MEI CASTELLANO | female | Mei, Captain, the captain
= DEV | male | Dev, Ensign Rao, Rao, the ensign, the young man
= WREN | neither | Wren
= AMBASSADOR VOSS | male | Voss, the ambassador

The Long Watch

Commander Kade came round slowly, which was how he knew that he was not dead. The dead, he had always assumed, got on with it.

"Don't sit up,"<T'AREL> said a voice.

He sat up. The cave went round him once and settled. "Where's Rao?"<JOREN KADE>

"I told you not to do that."<T'AREL>

"Lieutenant. Where is he?"<JOREN KADE>

"Ensign Rao is outside, being sick,"<T'AREL> T’arel said. She had a strip of his own sleeve between her teeth, and she tore it in two. "He has had a trying day. Give me your arm, Commander."<T'AREL>

"It's fine."<JOREN KADE>

"It is on backwards. Give it to me."<T'AREL>

Joren gave it to her. Ishari hands were always cold, everybody knew that; nobody had told him that they were gentle. The blond let out a word that he had learned on the docks at Ceres.

"That is not anatomically possible,"<T'AREL> the healer remarked, and pulled.

When he could hear again, somebody was saying, "Oh man, oh man. Is he okay? Sir, are you okay?"<DEV>

"He is well,"<T'AREL> said T’arel. "He has fainted twice, and both times he did it neatly."<T'AREL>

"I don't faint,"<JOREN KADE delivery=weak> Kade said weakly.

"Then you have been resting your eyes."<T'AREL>

Dev crouched down on his other side. There was blood in the young man's hair, and he was grinning like a pumpkin. "You should have seen her, sir. She carried you up the whole cliff. She didn't even drop the medkit."<DEV>

"I dropped it once,"<T'AREL> she corrected him.

"On Voss!"<DEV>

"That is so. On the ambassador's foot."<T'AREL>

"And where is the ambassador?"<JOREN KADE> the commander asked.

The two of them exchanged a look.

"Lieutenant?"<JOREN KADE>

"Gone,"<T'AREL> said the Ishari. "With the beacon, and all the water. He believed that he would do better alone."<T'AREL>

Kade used the other word from Ceres.

* * *

The night on that moon lasted for sixty hours. They had a lamp, a ration bar, and a comm badge that worked when it wanted to.

"Wren, this is Kade,"<JOREN KADE> said Joren for the hundredth time. "Wren, come in."<JOREN KADE>

The badge crackled. "—mander Kade,"<WREN treatment=bad-line|intercom|walkie-talkie> it said in the calm alto of the ship's computer. "Your signal is poor. Please move to higher ground."<WREN treatment=bad-line|intercom|walkie-talkie>

"We're in a cave, Wren. It's raining acid. Get me the captain."<JOREN KADE>

"One moment."<WREN treatment=bad-line|intercom|walkie-talkie>

"I love that,"<DEV delivery=quiet> Dev muttered. "'One moment.' Like we're on hold with the bank."<DEV delivery=quiet>

"Joren?"<MEI CASTELLANO delivery=tired|weak|neutral treatment=bad-line|intercom|walkie-talkie> The new voice broke up, and came back, rough with lack of sleep. "Joren, is that you? Talk to me."<MEI CASTELLANO delivery=tired|weak|neutral treatment=bad-line|intercom|walkie-talkie>

"It's me, Mei."<JOREN KADE>

"Oh, thank God."<MEI CASTELLANO treatment=bad-line|intercom|walkie-talkie> A long breath. "Who's with you?"<MEI CASTELLANO treatment=bad-line|intercom|walkie-talkie>

"Rao and the lieutenant. I've got a bad arm. They're all right."<JOREN KADE>

"I have seen better Terrans,"<T'AREL> T’arel put in, "but he will keep."<T'AREL>

"And Voss?"<MEI CASTELLANO treatment=bad-line|intercom|walkie-talkie>

"He left us, ma'am,"<DEV> said the ensign. "He took the beacon."<DEV>

The captain was silent for so long that Kade shook the badge. When she spoke again, it was in the tone that made admirals check their buttons. "I have his beacon on my screen, Mr. Rao. It stopped moving an hour ago. It's at the bottom of the river."<MEI CASTELLANO delivery=cold|stern treatment=bad-line|intercom|walkie-talkie>

Nobody in the cave said anything.

"How long till you can send a shuttle?"<JOREN KADE> Kade asked her.

"That's the thing. The storm has to—"<MEI CASTELLANO treatment=bad-line|intercom|walkie-talkie>

There was a burst of static, and the little light on the badge went out.

"Mei?"<JOREN KADE> He shook it again. "Captain? Wren!"<JOREN KADE>

"It's dead, sir,"<DEV> said Dev.

"It's not dead, it's resting its eyes."<JOREN KADE>

The corner of T’arel's mouth moved by about a millimetre. In an Ishari it was hysterics.

* * *

By the thirtieth hour Dev had stopped making jokes, and by the fortieth he was asleep, with his head on the healer's knee and his mouth open.

"He has a fever,"<T'AREL delivery=quiet> she said quietly. "The cut is not clean. I did not wish to say so in front of him."<T'AREL delivery=quiet>

"How bad?"<JOREN KADE>

"If there is a shuttle in ten hours, not very bad."<T'AREL>

"And if there isn't?"<JOREN KADE>

She did not reply to that. The human shifted along the wall until his good shoulder was against hers, because it was cold, and because there are things one would sooner hear sideways.

"You could do the thing,"<JOREN KADE> he said. "Couldn't you? The thing that healers do."<JOREN KADE>

"Who told you about that?"<T'AREL>

"You did. At the New Year's party. You'd had a glass of cider."<JOREN KADE>

"I had had *half* a glass of cider,"<T'AREL> T’arel said with dignity. "Yes. I could take his fever. It would have to go somewhere."<T'AREL>

"Into you."<JOREN KADE>

"It is usually into the healer. It passes. In most cases it passes."<T'AREL>

"Most?"<JOREN KADE>

"There are not many cases, Commander. It is not often done for strangers."<T'AREL>

"He's not a stranger. He's Dev. He lent you his socks."<JOREN KADE>

"I meant that it is not done alone,"<T'AREL> she said. "Someone has to hold the other end. Someone to whom the healer can come back. It is considered a great presumption to ask."<T'AREL>

"So ask."<JOREN KADE>

She turned her head. Her eyes were black from lid to lid, and the lamp stood in them twice. "Joren Kade,"<T'AREL delivery=gentle|quiet> she said, very softly, "will you hold the other end?"<T'AREL delivery=gentle|quiet>

"I thought you'd never ask."<JOREN KADE>

"That is flippant."<T'AREL>

"I'm terrified,"<JOREN KADE> he said. "It comes out that way. What do I do?"<JOREN KADE>

"Give me your hand. Not that one. Say my name when it is dark."<T'AREL>

"T’arel?"<JOREN KADE>

"The other one. The one for people who stay."<T'AREL> She bent and spoke it into his ear, and it was so short that it was hardly more than a breath.

Afterwards he could not have told anyone what happened. It was dark. There was a stair in it, and a great heat coming up the stair. He hung on to a cold hand as he had hung on to nothing in his life.

*Arel*<~ JOREN KADE>, he thought, and then he said it. "Arel. Arel. Come on, I'm right here."<JOREN KADE>

"Sir?"<DEV delivery=sleepy|weak|neutral> somebody said thickly.

It was Dev. He was propped up on his elbows, blinking, and his forehead was as dry as paper. "Sir, why are you crying?"<DEV>

"I'm not. It's the acid. Help me get her head up."<JOREN KADE>

"What did she do? Oh no. Sir? What did she do?"<DEV>

"She gave you your socks back. Arel! That's an order, Lieutenant!"<JOREN KADE delivery=shouting|loud|urgent|crying|neutral>

Nothing. And then a voice like the scrape of a shoe. "You are … shouting,"<T'AREL delivery=weak|whispering> T’arel whispered.

"Yes. Sorry."<JOREN KADE>

"Do not be. It was useful. It was a very long stair."<T'AREL>

Outside, something roared across the sky, and a white light came in at the mouth of the cave, and moved over the wall, and found the three of them.

"Commander Kade,"<WREN treatment=loudspeaker> said the loudspeaker of the shuttle, in its pleasant alto. "Thank you for holding."<WREN treatment=loudspeaker>

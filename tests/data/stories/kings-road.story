= * | title | The King’s Road
= ISAURE | female | Isaure, the princess, Your Highness, Highness
= QUEEN MARGETH | female | the queen, Margeth, Your Grace, her mother, the Lioness
= SER ALDRIC | male | Aldric, Ser Aldric, Ser Aldric Thorne, Thorne, the knight, the old knight, the old man
= BRAN | male | Bran, the smith’s boy, the northerner
= LORD CASSIN | male | Cassin, Lord Cassin, my lord, the chancellor, the Fox of Merrow
= MOTHER HULL | female | Mother Hull, the innkeeper
= THE KING | male | Osric, your father, my father

The King’s Road

“There’s an army on the King’s Road,”<SER ALDRIC> said Ser Aldric Thorne, “and I’m sorry to say that it’s ours.”<SER ALDRIC>

The queen did not turn from the window. “Whose banner?”<QUEEN MARGETH>

“Yours, Your Grace. That’s the insolence of it.”<SER ALDRIC>

“And who rides under it?”<QUEEN MARGETH>

“Lord Cassin.”<SER ALDRIC>

“Ah,”<QUEEN MARGETH> said Margeth. She was silent for some time. “I knighted him. I held his head when he had the fever.”<QUEEN MARGETH>

“You should have held it under,”<ISAURE> said a voice from behind the arras.

The old knight had his sword half out before he saw who it was. A girl of fifteen came out into the room with cobwebs in her plaits.

“Isaure,”<QUEEN MARGETH delivery=tired> said her mother wearily. “How long have you been there?”<QUEEN MARGETH delivery=tired>

“Since ‘There’s an army.’ How many, Ser Aldric?”<ISAURE>

“Two thousand, Highness.”<SER ALDRIC>

“And how many have we?”<ISAURE>

Aldric looked to the queen. She nodded.

“Sixty,”<SER ALDRIC> he said. “And the cooks.”<SER ALDRIC>

“Then we can’t fight him.”<ISAURE>

“No.”<QUEEN MARGETH>

“And we can’t run, because Grandfather built this castle on a rock with one road up it.”<ISAURE>

“Your grandfather,”<QUEEN MARGETH> said the queen, “did not expect to want to leave.”<QUEEN MARGETH>

The princess sat down on the floor, as she had sat when she was small, with her chin on her knees. “What does he want?”<ISAURE>

“You,”<QUEEN MARGETH> said Margeth.

“To kill me?”<ISAURE>

“To marry you to his nephew. It comes to the same.”<QUEEN MARGETH>

“The one with the teeth?”<ISAURE>

“The other one.”<QUEEN MARGETH>

“There’s an *other* one?”<ISAURE>

“Your Highness,”<SER ALDRIC> said Ser Aldric, lowering himself on to one knee with a noise like a gate, “there’s a way out. It’s not a road. Your father and I found it, when we were boys, and we swore that we’d never tell.”<SER ALDRIC>

“My father’s been dead for ten years.”<ISAURE>

“That’s why I’ve been wondering if it counts.”<SER ALDRIC>

* * *

It was the drain of the kitchens. It came out above the river, at the foot of the rock, in a clump of nettles; and in the nettles, on an upturned bucket, sat the smith’s boy.

“You’re late,”<BRAN> he said.

“Who’s that?”<ISAURE delivery=whispering> Isaure whispered.

“That’s Bran. He’s from the north,”<SER ALDRIC> the knight said over his shoulder, as though it explained everything. “He’s my squire. He has been my squire for an hour and a half. Have you got the horses?”<SER ALDRIC>

“I’ve got a horse.”<BRAN>

“I said three.”<SER ALDRIC>

“You said three. Two of them heard you coming.”<BRAN> The northerner looked the princess up and down. He had a burn on his cheek, and eyes as pale as whey. “Is this her?”<BRAN>

“This is Her Royal Highness the Princess Isaure Eleonor of—”<SER ALDRIC>

“She’s got dung on her.”<BRAN>

“It’s gravy,”<ISAURE delivery=cold> said Isaure coldly. “It was a kitchen drain.”<ISAURE delivery=cold>

“It’s not all gravy,”<BRAN> said Bran.

She began to laugh. She could not help it; she had not laughed for a week, and it hurt. The old man looked from one to the other of them in despair.

“If Your Highness would get up on the horse,”<SER ALDRIC delivery=urgent> he begged.

“You get up on it. You can’t walk; I heard your knee.”<ISAURE>

“I’ve walked on that knee since the siege of Harrow!”<SER ALDRIC>

“He has, and all,”<BRAN> the boy agreed. “You can hear it in Harrow. Get up, ser.”<BRAN>

Thorne got up. They went along under the bank in the dusk, the knight on the horse with his sword across his saddle, the other two at the bridle, and none of them looked back at the castle, where the queen had by now ordered all the lamps to be lit and all the trumpets blown, so that nobody should hear a nettle stir.

“Will he hurt her?”<ISAURE> Isaure asked, when they had gone a mile.

“Cassin?”<SER ALDRIC> said Aldric. “No. He’s a fox, not a wolf. He’ll bow, and he’ll ask for you, and she’ll tell him that you have a headache.”<SER ALDRIC>

“For how long?”<ISAURE>

“She once told the Emperor’s envoy that your father had a headache for two years.”<SER ALDRIC>

“What had he really?”<ISAURE>

“He’d gone fishing.”<SER ALDRIC>

“My da says that the Lioness could lie to a tree,”<BRAN> Bran put in. “He says it with respect.”<BRAN>

“You may tell him that I took it so,”<ISAURE> said the daughter of the Lioness.

* * *

Mother Hull’s inn had no sign, because those who needed it knew where it was. She put them in the loft. Towards midnight she came up the ladder with a candle, and with a finger to her lips.

“There’s riders below,”<MOTHER HULL delivery=whispering> she said under her breath. “Twelve. One’s got a chain round his neck like a mayor.”<MOTHER HULL delivery=whispering>

“The chancellor,”<SER ALDRIC delivery=whispering|quiet|neutral> Aldric muttered. “He didn’t believe in the headache.”<SER ALDRIC delivery=whispering|quiet|neutral>

They lay on their faces and put their eyes to the cracks. Below, in the firelight, a slight grey man was pulling off his gloves.

“A quiet house,”<LORD CASSIN delivery=gentle|calm|happy|neutral> they heard him say. His voice was very pleasant. “You’ve no guests, goodwife?”<LORD CASSIN delivery=gentle|calm|happy|neutral>

“A tinker, my lord,”<MOTHER HULL> said Mother Hull, who had got down the ladder again with surprising speed. “And his girl. And their lad.”<MOTHER HULL>

“I should like to see them.”<LORD CASSIN>

“They’ve the itch, my lord.”<MOTHER HULL>

“All three?”<LORD CASSIN>

“It goes round,”<MOTHER HULL> the innkeeper said.

Somebody laughed. Lord Cassin did not. He tilted back his head, little by little, until he was gazing straight up at the crack through which Isaure was gazing down.

“Your Highness,”<LORD CASSIN delivery=shouting|loud> he called, “come down, please. I’m too old for ladders, and I’ve something to tell you that you won’t like.”<LORD CASSIN delivery=shouting|loud>

“Don’t,”<SER ALDRIC delivery=whispering> hissed Aldric.

Isaure had already stood up. She thought of her mother at the window. Then she brushed the straw from her skirt, what there was of it, and went down the ladder backwards, like anyone else.

“I’m here, my lord,”<ISAURE> she said. “You can call off your army. I won’t marry him.”<ISAURE>

“Which?”<LORD CASSIN> asked the Fox of Merrow.

“Either of them.”<ISAURE>

“I’m glad to hear it. I wouldn’t give them a dog.”<LORD CASSIN> He looked tired and, now that she saw him close, afraid. “It isn’t my army, child. It was mine until yesterday. Then it found somebody whom it liked better. I’ve been riding for a day and a night to reach you before he did.”<LORD CASSIN>

“Before who did?”<ISAURE>

“You’d better sit down,”<LORD CASSIN> Cassin said.

“I’ve been sitting on a horse,”<ISAURE> said Isaure, who had not. “Tell me.”<ISAURE>

“He has your chin,”<LORD CASSIN> said the chancellor. “He has a scar on his hand, from a fish hook. He walked into the camp on Tuesday and he asked them, quite politely, to whom they had sworn. They all went down on their knees. I did so myself. It seems that he’s had a headache for ten years.”<LORD CASSIN>

Above them, in the loft, there was the sound of an old man getting to his feet.

“Osric?”<SER ALDRIC> said Ser Aldric Thorne.

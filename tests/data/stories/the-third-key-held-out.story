= * | title | The Third Key
= OSSIAN | male | Ossian, the thief, the prisoner, the younger man
= BREGA | male | Brega, the warden, Warden, the old soldier
= THE DUKE | male | the duke
= ILSE | female | Ilse

The Third Key

They brought the thief up at midnight, and left him on the warden’s carpet in his chains.

“Sit,”<BREGA> said Brega.

“I’m comfortable here.”<OSSIAN>

“You’re dripping on a duke’s rug.”<BREGA>

“In that case I’ll stay a little longer.”<OSSIAN> But Ossian got up, shook himself as a dog does, and let himself down on the chair. The chains took some arranging. “What have I done?”<OSSIAN>

“You’ve escaped.”<BREGA>

“I’m sitting in front of you.”<OSSIAN>

“Four times since Lent. I’ve just had the report. You got out of the east tower through the privy, you got out of the west tower in the laundry, you got out of the pit, and nobody knows how; and each time you were found in the morning, asleep in your cell, with the door locked.”<BREGA>

“I feel the cold,”<OSSIAN> the thief explained.

The warden poured out a cup of wine, and after a moment he poured a second one and pushed it across. He was a big man, gone soft, with a soldier’s haircut. “Why do you come back?”<BREGA>

“Is it forbidden?”<OSSIAN>

“It isn’t anything. There’s no rule. There’s never been a need for one.”<BREGA>

“Then you can’t punish me.”<OSSIAN>

“I can punish you for the privy. Drink your wine.”<BREGA>

“What’s in it?”<OSSIAN>

“Grapes. What kind of place do you take this for?”<BREGA>

“A prison,”<OSSIAN> said Ossian, and he drank. “That’s good. That’s the good one. Warden, you’re about to ask me for something.”<OSSIAN>

“What makes you think so?”<BREGA>

“It’s midnight, you’ve sent away the guard, and you’re giving me the Tavira. Either you want something or it’s my birthday.”<OSSIAN>

“When *is* your birthday?”<BREGA>

“I never liked to ask.”<OSSIAN>

It was raining; it rained on that rock for most of the year. Brega got up, went over to the door, and opened it. He looked up the stair and down. He shut it again and leaned against it.

“I’m locked in,”<BREGA> he said.

“So am I. You get used to it.”<OSSIAN>

“I’m not joking. You’ve two keys to this room, and you’ve seen them: I’ve got one on my belt, and the other’s with the sergeant. They lock it behind me at ten. They unlock it at six. They say it’s for my safety.”<BREGA>

“Who says?”<OSSIAN>

“The duke.”<BREGA>

“But if you’ve the key on your belt—”<OSSIAN>

“Try it.”<BREGA>

The chains clinked. The younger man took the key, turned it to the candle, ran his thumb along the bit, and began to smile. “It’s tin,”<OSSIAN> he said.

“It’s tin. It’s painted. I’ve worn it for eleven years, and I tried it for the first time on Sunday.”<BREGA>

“Why on Sunday?”<OSSIAN>

“I’d had a letter.”<BREGA>

“Ah,”<OSSIAN> said the thief. “From a woman?”<OSSIAN>

“From my daughter. How did you know?”<BREGA>

“You went red. I didn’t know that you had a daughter.”<OSSIAN>

“Neither did I, until Sunday.”<BREGA> He sat down behind the desk again, and moved the inkwell half an inch to the left. “She’s twenty. She’s called Ilse, and she’s going to be married on Saturday, in Merle. Her mother never told me. She’s not asking for money. She writes, ‘You needn’t come, I only thought that you might like to know there’s to be dancing.’”<BREGA>

“And you’d like to dance.”<OSSIAN>

“I can’t dance. I’d like to stand at the back.”<BREGA>

“Ask the duke for leave.”<OSSIAN>

“I did.”<BREGA>

“And?”<OSSIAN>

“He said that I was indispensable.”<BREGA>

Ossian laughed till the chains rang. He had a pleasant laugh; it was what had hanged his two brothers. “So here we are,”<OSSIAN delivery=laughing|happy|neutral> he said. “The biggest prison in the world, and the one man in it who can’t get out is the warden.”<OSSIAN delivery=laughing|happy|neutral>

“Could you do it?”<BREGA>

“Get you out? Out of this room, yes. I’d need a hairpin, or a fish bone. Out of the gate’s another matter: you’re a good deal wider than the laundry.”<OSSIAN>

“What about the pit?”<BREGA>

“What about it?”<OSSIAN>

“How did you get out of the pit?”<BREGA>

“Now, that,”<OSSIAN> said the thief, “is worth more than a cup of Tavira.”<OSSIAN>

“I can have you flogged.”<BREGA>

“You could, but you’d have to wait for six o’clock, till they let you out to give the order.”<OSSIAN>

Brega rubbed his face. For some time neither of them spoke. The candle leaned over, and stood up again.

“What do you want for it?”<BREGA>

“I’ll tell you when we’re at the bottom.”<OSSIAN>

“Tell me now.”<BREGA>

“You wouldn’t like it.”<OSSIAN>

“I don’t like any of it. I’m an honest man, I’ve served for thirty years, I’ve never so much as—”<BREGA>

“You’re a man with a tin key,”<OSSIAN> said Ossian, not unkindly. “Do you want to go to the wedding, or don’t you?”<OSSIAN>

* * *

It was not a hairpin, in the end, but the nib of the warden’s own pen. They went down by the back stair with the chains wrapped up in the duke’s rug, and at each landing they stopped and listened.

“Left,”<OSSIAN delivery=whispering> the thief whispered.

“Left is the guardroom.”<BREGA>

“They’re asleep.”<OSSIAN>

“They’re *what*? All eight?”<BREGA>

“They’re always asleep. They’ve been asleep every night since I came. Mind the cat.”<OSSIAN>

“I’ll have their hides,”<BREGA delivery=quiet> muttered the warden.

“Will you? You’d have to tell them how you know.”<OSSIAN>

The pit was a hole in the floor of the lowest cellar, with a grating over it. Ossian lifted the grating with two fingers. It was not locked; it was only very heavy, unless one knew where to take hold of it.

“After you,”<OSSIAN> he said.

“It’s thirty feet!”<BREGA>

“It’s nine. It only looks like thirty, since nobody’s ever gone down to measure it. There’s a ledge; then there’s a drain; then there’s the sea. Can you swim?”<OSSIAN>

“No.”<BREGA>

“Then we’ll walk. It’s low water till three.”<OSSIAN>

“You might have run,”<BREGA delivery=slow> said Brega slowly. He had one leg over the edge, and he didn’t seem to be able to fetch the other. “Four times. You might have been in Merle. You might have been in *Spain*. I’ve got to know it before I go down there. Why did you come back?”<BREGA delivery=slow>

The prisoner held up the light. He didn’t look so young, now, with the shadows going up his face instead of down. “The boy in the cell next to mine’s got a cough,”<OSSIAN> he said. “He’s fourteen. He stole a hen. I go out and get him medicine.”<OSSIAN>

“You broke out of my prison four times to go to the *apothecary*?”<BREGA>

“The first time he gave me the wrong bottle.”<OSSIAN>

There was a silence, and in it one could hear, a long way below, the tide turning over stones.

“You said you’d a price,”<BREGA> the old soldier said.

“Yes.”<OSSIAN>

“It’s the boy.”<BREGA>

“He’s on the ledge already,”<OSSIAN> said the thief. “I fetched him before supper. He’s small, he’ll be no trouble. I thought he might carry the train.”<OSSIAN>

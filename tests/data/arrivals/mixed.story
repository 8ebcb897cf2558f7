= * | title | Mixed
= ALMA | female | Alma
= ROLF | male | Rolf
= TESS | female | Tess
= BRUNO | male | Bruno
= MR HALE | male | Hale, Mr. Hale
= SIDNEY | male | Sidney
= GRETA | female | Greta
= KNOX | male | Knox, Sergeant Knox, the sergeant
= UMA | female | Uma
= VIKTOR | male | Viktor
= LEILA | female | Leila
= ODA | female | Oda
= FINN | male | Finn
= CAPTAIN REED | male | Reed, Captain Reed, the captain
= SPARKS | female | Sparks
= WALDO | male | Waldo
= NAN | female | Nan
= TRUDY | female | Trudy
= INSPECTOR | male | the inspector
= CLIVE | male | Clive
= EVIE | female | Evie
= JONAS | male | Jonas
= DISPATCHER | female | the dispatcher
= MACK | male | Mack
= LULU | female | Lulu
= ABBOT | male | the abbot
= PIERS | male | Piers
= HATTIE | female | Hattie
= ROBIN | male | Robin
= GIL | male | Gil
= FAY | female | Fay
= SOLDIER | male | the soldier, a soldier
= BECK | male | Beck
= ROSE | female | Rose
= MARTIN | male | Martin
= KIRA | female | Kira
= ANSEL | male | Ansel
= BEA | female | Bea
= WOLF | male | Wolf
= NED | male | Ned

"Hello?"<ALMA> Alma had run all the way from the garden, and the receiver was slippery in her hand.

There was a pause, and then a man cleared his throat. "Is that Alma?"<ROLF treatment=telephone>

"Who's speaking?"<ALMA>

"It's Rolf. Don't ring off."<ROLF treatment=telephone>

She rang off.

***

Tess cradled the phone between ear and shoulder and went on peeling. "Mm,"<TESS> she said. "And what did he say to that?"<TESS>

"What could he say?"<BRUNO treatment=telephone> Bruno's laugh rattled in the earpiece. "He said yes."<BRUNO treatment=telephone>

"Mm,"<TESS> said Tess.

***

"This is Mr. Hale's office,"<SIDNEY> said Sidney into the phone. "No. No, he's not in."<SIDNEY>

Mr. Hale, on the other side of the desk, nodded. "Say that I've gone abroad,"<MR HALE> he whispered.

"He's gone abroad,"<SIDNEY> Sidney said.

***

Greta switched the handset to channel two. "Knox, where are you?"<GRETA>

For a while there was only static. "On the roof,"<KNOX treatment=walkie-talkie|radio|bad-line> the sergeant's voice said at last. "Don't come up."<KNOX treatment=walkie-talkie|radio|bad-line>

"Why not?"<GRETA>

"Because he's up here too."<KNOX treatment=walkie-talkie|radio|bad-line>

***

Uma pressed her ear to the wall.

"He doesn't suspect anything,"<VIKTOR treatment=next-room> Viktor was saying on the other side. "He never does."<VIKTOR treatment=next-room>

"You're sure?"<LEILA treatment=next-room> said a woman.

Uma wrote it down.

***

"Finn?"<ODA> Oda knelt beside the grating. "Finn, are you down there?"<ODA>

"Yes,"<FINN treatment=next-room|echo|behind-door> a small voice answered from below. "It smells."<FINN treatment=next-room|echo|behind-door>

"I'll get a rope,"<ODA> she said.

***

"Now hear this,"<CAPTAIN REED treatment=loudspeaker|intercom> said the captain, and every speaker on the ship said it with him. "We are going home."<CAPTAIN REED treatment=loudspeaker|intercom>

In the radio room Sparks took off her headphones. "About time,"<SPARKS> she said.

***

The doorbell rang. Waldo pressed the button of the entryphone. "Who is it?"<WALDO>

"It's Nan,"<NAN treatment=intercom> said the grille. "Let me up, my feet hurt."<NAN treatment=intercom>

He buzzed her in. A minute later she was standing on the mat. "Five floors,"<NAN> she said.

***

"Trudy!"<CLIVE treatment=behind-door> The handle rattled. "Trudy, I know that you're in there!"<CLIVE treatment=behind-door>

Trudy sat in the bath and said nothing.

"I can hear the water, Trudy,"<CLIVE treatment=behind-door> said Clive through the bathroom door.

***

"Turn it on,"<INSPECTOR> said the inspector.

The constable turned it on. The reels began to move. "My name is Evie Marsh,"<EVIE treatment=recording> said the voice on the tape, "and I am of sound mind."<EVIE treatment=recording>

"She wasn't, you know,"<INSPECTOR> the inspector said.

***

"Car nine, car nine,"<DISPATCHER treatment=radio> said the dispatcher.

Jonas reached down and unhooked the mike. "Nine here."<JONAS>

"There's a disturbance at the zoo."<DISPATCHER treatment=radio>

"What kind of disturbance?"<JONAS>

"The lion kind,"<DISPATCHER treatment=radio> she said.

***

Mack was shouting something. Lulu could see his mouth move behind the windscreen, and she shook her head.

"I said, get in!"<MACK> he said, when he had wound down the window.

"I can't hear you,"<LULU> said Lulu.

"You can now."<MACK>

***

The abbot's voice echoed in the vault. "Who disturbs us?"<ABBOT treatment=echo>

"Only me,"<PIERS> said Piers.

***

"Have you seen my glasses?"<ROBIN treatment=next-room> Robin called down from the landing.

"On your nose,"<HATTIE> Hattie called back.

There was a silence upstairs. "Thank you,"<ROBIN treatment=next-room> said Robin.

***

The wireless in the corner was playing dance music. "Shall we?"<GIL> said Gil.

"Not to this,"<FAY> said Fay. She got up and turned the knob. "Nor to this."<FAY>

"There's nothing else on the radio,"<GIL> he said.

***

The soldier's voice buzzed inside his gas mask. "Papers,"<SOLDIER treatment=helmet> he said.

Beck held them up to the lenses. "They're in order,"<BECK> he said.

"They're wet."<SOLDIER treatment=helmet>

***

Rose had her hand on the receiver. "If I ring him now, he'll know,"<ROSE> she said.

"Then don't ring him,"<MARTIN> said Martin.

She took her hand away. "Somebody has to."<ROSE>

***

A square of blue light opened in the air, and in it was Kira's head, the size of a plum. "You're hard to find,"<KIRA treatment=intercom> said the hologram.

"I try to be,"<ANSEL> said Ansel.

***

Bea switched on the baby monitor and put it on the shelf. "Goodnight,"<BEA> she said to the cot.

"Is he asleep?"<WOLF> asked Wolf in the doorway.

"Nearly,"<BEA> she whispered.

***

"Ned, come in. Ned."<GIL> Gil shook the set. "Are you receiving me?"<GIL>

"Receiving you,"<NED treatment=radio> said Ned out of a storm of noise.

= * | title | Telephones
= BEN | male | Ben
= CAROL | female | Carol
= LENA | female | Lena
= HARRIET | female | Harriet
= OLD PASCOE | male | Pascoe, old Pascoe
= MARGIT | female | Margit
= TOBIAS | male | Tobias
= SERGEANT BLY | male | Bly, Sergeant Bly, the sergeant
= IMRE | male | Imre
= JUDITH | female | Judith
= DESK CLERK | male | the desk clerk, the clerk
= FENWICK | male | Fenwick
= ROWENA | female | Rowena
= WINIFRED | female | Winifred
= ALDO | male | Aldo
= PRIYA | female | Priya
= MARCUS | male | Marcus
= NADIA | female | Nadia
= DOM | male | Dom
= ELKE | female | Elke
= UNCLE FRED | male | Fred, Uncle Fred, her uncle
= GWEN | female | Gwen
= HOLLIS | male | Hollis
= OPERATOR | female | the operator
= INGRID | female | Ingrid
= LUCAS | male | Lucas
= YVONNE | female | Yvonne
= THEO | male | Theo
= MAUD | female | Maud
= KASPAR | male | Kaspar
= ZELDA | female | Zelda
= CONRAD | male | Conrad
= PETRA | female | Petra
= SIMON | male | Simon

Ben put the phone to his ear. "Hello?"<BEN>

"Ben? It's Carol."<CAROL treatment=telephone>

"Where are you?"<BEN> said Ben.

"At the station,"<CAROL treatment=telephone> she said. Her voice was thin and far away.

He hung up.

"Who was it?"<LENA> asked Lena from the sofa.

***

It was past eleven when the telephone rang in the hall. Harriet let it go on for a while, then went out and lifted the receiver.

"Well, you took your time,"<OLD PASCOE treatment=telephone> said old Pascoe.

"I was in bed."<HARRIET>

"With the light on?"<OLD PASCOE treatment=telephone>

Harriet looked at the window and drew the curtain. "What do you want?"<HARRIET>

"Only to know that you're in."<OLD PASCOE treatment=telephone> There was a click, and then nothing but the humming of the wire.

***

Margit's mobile buzzed on the table. She glanced at the number and swiped.

"Tobias. This had better be good."<MARGIT>

"Define good,"<TOBIAS treatment=telephone> he said. Behind him there was traffic, and somebody swearing.

"Are you hurt?"<MARGIT>

"Not so that you'd notice."<TOBIAS treatment=telephone>

***

"Put me through to the sergeant,"<IMRE> Imre said into the phone. He waited, drumming on the counter.

"Bly,"<SERGEANT BLY treatment=telephone> said a voice like gravel.

"It's about the boat, Sergeant."<IMRE>

"It's always about the boat."<SERGEANT BLY treatment=telephone>

Imre put the receiver down very gently, as if it might wake.

***

Judith dialled the hotel. It rang six times.

"Front desk,"<DESK CLERK treatment=telephone> the clerk answered.

"Is there a Mr. Vance with you?"<JUDITH>

"Checked out at noon, madam."<DESK CLERK treatment=telephone>

She slammed down the receiver.

"Gone?"<FENWICK> said Fenwick, who had been sitting on the bed all the while.

"Gone,"<JUDITH> she said.

***

"You should have phoned,"<ROWENA> said Rowena.

"I don't like telephones,"<WINIFRED> Winifred said. "One never knows where to look."<WINIFRED>

The telephone on the desk was black and heavy and had not rung since Easter.

"It wouldn't hurt you to pick up the receiver once in a while."<ROWENA>

"It might,"<WINIFRED> said Winifred.

***

The phone rang. Neither of them moved.

"Aren't you going to answer that?"<ALDO> said Aldo.

"No,"<PRIYA> said Priya. It rang eleven times, and then it stopped.

"It might have been Marcus."<ALDO>

"That's why,"<PRIYA> she said.

***

Nadia was halfway down the escalator when her phone began to vibrate.

"Dom, I'm in the underground, I'll lose you,"<NADIA> she said, pressing it to her ear.

"Don't go home."<DOM treatment=telephone> His voice came and went.

"What?"<NADIA>

"Don't go home, there's somebody in—"<DOM treatment=telephone>

The line went dead. "Dom?"<NADIA> she said. "Dom!"<NADIA>

***

"It's for you,"<ELKE> said Elke, and held out the receiver.

Gwen wiped her hands and took it. "Gwen Marsh speaking."<GWEN>

"Don't speak, listen,"<UNCLE FRED treatment=telephone> said her uncle. "Are you alone?"<UNCLE FRED treatment=telephone>

"Elke's here."<GWEN>

"Then say that it's the dentist."<UNCLE FRED treatment=telephone>

"It's the dentist,"<GWEN> Gwen said to Elke over her shoulder.

"At this hour?"<ELKE> said Elke.

***

"Number, please,"<OPERATOR treatment=telephone> said the operator on the line.

"Kingsbridge four-four,"<HOLLIS> Hollis told her, holding the instrument to his mouth with both hands.

"There's no reply from Kingsbridge, caller."<OPERATOR treatment=telephone>

"Ring it again."<HOLLIS>

***

Ingrid put him on speaker and laid the phone between the cups. "Go on, Lucas. Tell Yvonne what you told me."<INGRID>

"I said that the will was forged."<LUCAS treatment=telephone> The cups hummed with it.

"Forged by whom?"<YVONNE> said Yvonne.

"By your mother,"<LUCAS treatment=telephone> the phone said.

Yvonne leaned over and ended the call.

***

Theo was still talking on the telephone when Maud came in with the coal. "Yes,"<THEO> he was saying, "yes, I quite see that."<THEO> He covered the mouthpiece with his hand. "Not now, Maud."<THEO>

"It's snowing,"<MAUD> said Maud.

He took his hand away. "I'm sorry, Kaspar. You were saying?"<THEO>

"I was saying that you are a thief,"<KASPAR treatment=telephone> said Kaspar, as clearly as if he were in the room.

***

At the other end somebody breathed. Then: "You got my letter."<ZELDA treatment=telephone> It was a woman, not young.

Conrad sat down on the stairs with the telephone in his lap. "Who is this?"<CONRAD>

"You know who it is. It's Zelda."<ZELDA treatment=telephone>

"Zelda is dead,"<CONRAD> he said.

***

"She rang this morning,"<PETRA> said Petra. "She sounded as if she were talking down a drain. I could hardly hear her over the phone."<PETRA>

"What did she say?"<SIMON> asked Simon, looking up from his telephone.

"That the line was bad."<PETRA>

Simon put his phone away. "That's all?"<SIMON>

"That's all that I heard,"<PETRA> she said.

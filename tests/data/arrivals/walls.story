= * | title | Walls
= TARA | female | Tara
= THE MAN | male | a man, the man
= WILL | male | Will
= KIT | male | Kit
= ABEL | male | Abel
= SUSANNAH | female | Susannah
= HUGO | male | Hugo
= MRS LOACH | female | Mrs. Loach, Loach
= EDIE | female | Edie
= FRANZ | male | Franz
= DORA | female | Dora
= LIONEL | male | Lionel
= PIP | male | Pip
= ESME | female | Esme
= RUPERT | male | Rupert
= AGNES | female | Agnes
= BASIL | male | Basil
= TILDA | female | Tilda
= GUARD | male | the guard, a guard
= NICO | male | Nico
= VERA | female | Vera
= WARDEN | male | the warden
= LENNOX | male | Lennox
= AVIS | female | Avis
= MOSES | male | Moses
= CELIA | female | Celia
= BRAM | male | Bram
= HENRY | male | Henry
= FLORA | female | Flora
= GILES | male | Giles
= JUNE | female | June
= MUM | female | Mum, her mother
= SOPHIE | female | Sophie
= CASPIAN | male | Caspian
= DRIVER | male | the driver
= LOTTE | female | Lotte
= MAGNUS | male | Magnus
= IVY | female | Ivy
= DIVER | male | the diver
= ROSALIND | female | Rosalind
= JASPER | male | Jasper
= NURSE | female | the nurse

Somebody knocked. "Room service,"<THE MAN treatment=behind-door|next-room> called a man from the corridor.

"I didn't order anything,"<TARA> Tara said.

"Compliments of the house, ma'am,"<THE MAN treatment=behind-door|next-room> the man said through the door.

She opened the door. "Come in,"<TARA> she said.

"Thank you,"<THE MAN> said the man.

***

Down in the cellar, Will banged on the hatch. "Let me out!"<WILL treatment=behind-door|next-room> His voice was muffled by the boards.

"Not until you say sorry,"<KIT> said Kit, sitting on it.

"I'm sorry!"<WILL treatment=behind-door|next-room> Will shouted from below.

***

There was a tap at the door. "Are you decent?"<SUSANNAH treatment=behind-door|next-room> asked Susannah.

"Never,"<ABEL> said Abel. "Come in."<ABEL>

The door opened a hand's breadth. "It's your father,"<SUSANNAH> she said.

***

"Hugo!"<MRS LOACH treatment=next-room> Mrs. Loach called from downstairs. "Your tea's getting cold."<MRS LOACH treatment=next-room>

Hugo did not look up from the microscope. "In a minute!"<HUGO>

"You said that an hour ago."<MRS LOACH treatment=next-room>

Feet came up the stairs, and Mrs. Loach stood in the doorway with the tray. "Now,"<MRS LOACH> she said.

***

Franz knelt and put his mouth to the keyhole. "Edie, open up."<FRANZ>

"Go away,"<EDIE treatment=behind-door> said Edie on the other side.

"I've brought your shoes."<FRANZ>

"Leave them there."<EDIE treatment=behind-door>

***

"Is there any more toast?"<LIONEL treatment=next-room|behind-door> Lionel shouted from the bathroom.

"No,"<DORA> said Dora. She buttered the last piece and bit into it. "Not a crumb."<DORA>

"I can hear you chewing,"<LIONEL treatment=next-room|behind-door> he called.

***

The lid of the trunk shut over Pip. "It's dark,"<PIP treatment=next-room|behind-door> he said from inside.

"Of course it's dark,"<ESME> said Esme. "That's the point of it."<ESME>

"There's something in here with me."<PIP treatment=next-room|behind-door>

"That's your knees."<ESME>

***

Rupert rapped on the wall with his shoe. "Agnes? Are you there?"<RUPERT>

"Where else would I be?"<AGNES treatment=next-room> came the answer through the plaster.

"What did you get?"<RUPERT>

"Ten years,"<AGNES treatment=next-room> said Agnes. "You?"<AGNES treatment=next-room>

***

Basil leaned over the edge of the well. "Can you see the bottom?"<BASIL>

"I'm standing on it,"<TILDA treatment=echo|next-room> Tilda called up from the well.

"Is it wet?"<BASIL>

***

The flap in the cell door scraped back. "Hands,"<GUARD treatment=behind-door> said the guard through the hatch.

"Not today,"<NICO> said Nico.

"Suit yourself."<GUARD treatment=behind-door>

***

Vera sat on her side of the glass, and the warden on his. "You have a visitor,"<WARDEN treatment=behind-glass> said the warden through the grille.

"I can see that,"<VERA> she said.

***

"Knock before you come in,"<LENNOX> said Lennox.

"I did,"<AVIS> said Avis. She closed the door behind her and leaned against it. "You were talking through the wall again."<AVIS>

"I was singing,"<LENNOX> he said.

***

Moses called from the kitchen. "Do you want the eggs fried or boiled?"<MOSES treatment=next-room>

"Fried,"<CELIA> Celia called back, without leaving her chair.

"There aren't any eggs."<MOSES treatment=next-room>

***

"Out,"<BRAM> said Bram, and pointed at the door.

"Gladly,"<HENRY> said Henry. He went out through the door and slammed it.

"And stay out!"<BRAM> Bram shouted at the door.

***

"Who is it?"<FLORA> Flora asked through the door.

"Giles."<GILES treatment=behind-door>

"Which Giles?"<FLORA>

"How many do you know?"<GILES treatment=behind-door>

She drew back the bolt.

"Oh,"<FLORA> she said. "That one."<FLORA>

"That one,"<GILES> said Giles.

***

From upstairs came a thump, and then her mother's voice. "June, what was that?"<MUM treatment=next-room>

"Nothing, Mum,"<JUNE> June called.

"It didn't sound like nothing."<MUM treatment=next-room>

***

"Caspian!"<SOPHIE treatment=behind-glass> Sophie was hammering on the car window. "They're coming!"<SOPHIE treatment=behind-glass>

He wound it down. "Who's coming?"<CASPIAN>

"Everybody,"<SOPHIE> she said.

***

"Where to?"<DRIVER treatment=behind-glass|intercom> said the driver through the partition.

"The opera,"<LOTTE> said Lotte.

"It burned down."<DRIVER treatment=behind-glass|intercom>

"I know,"<LOTTE> she said.

***

Magnus stood at the window with his back to her. "There is a man on the other side of the street,"<MAGNUS> he said.

"Let me see,"<IVY> said Ivy.

Through the glass they watched him light a cigarette. "He's not one of ours,"<IVY> she said.

***

The diver's voice was tinny inside the brass helmet. "Tighter,"<DIVER treatment=helmet> he said.

Rosalind turned the screw. "Better?"<ROSALIND>

"Better."<DIVER treatment=helmet>

***

"Mr. Jasper?"<NURSE treatment=behind-door|next-room> said a voice outside the door. "Mr. Jasper, it's only the nurse."<NURSE treatment=behind-door|next-room>

Jasper pulled the sheet over his head. "I'm asleep,"<JASPER> he said.

The door opened all the same. "So I hear,"<NURSE> said the nurse.

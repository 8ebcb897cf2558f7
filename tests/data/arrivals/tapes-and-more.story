= * | title | Tapes and More
= ENID | female | Enid
= RAY | male | Ray
= FATHER | male | her father
= SVEN | male | Sven
= ASTRID | female | Astrid
= MILO | male | Milo
= JO | female | Jo
= PROFESSOR | male | the professor
= HELGA | female | Helga
= CALEB | male | Caleb
= AMBASSADOR | female | the ambassador
= TRELL | male | Trell
= RHODA | female | Rhoda
= SHIP | neither | the ship, the computer
= DAX | male | Dax
= ELIN | female | Elin
= BOY | male | the boy, a boy
= VICAR | male | the vicar
= NELL | female | Nell
= MORTON | male | Morton
= SELMA | female | Selma
= KURT | male | Kurt
= RITA | female | Rita
= PERCY | male | Percy
= OLGA | female | Olga
= DEAN | male | Dean
= MIRIAM | female | Miriam
= TOM | male | Tom
= ANNIE | female | Annie
= GUS | male | Gus
= BETH | female | Beth
= LARS | male | Lars
= NARRATOR | female |
= EZRA | male | Ezra
= PHOEBE | female | Phoebe
= CONTROLLER | male | the controller
= JULES | male | Jules
= MABEL | female | Mabel
= STAN | male | Stan
= HOPE | female | Hope
= GREGOR | male | Gregor
= ANTON | male | Anton

Enid pressed play. The tape hissed. "If you're hearing this, I've gone to Lisbon,"<FATHER treatment=recording> said her father.

"He always wanted to see Lisbon,"<RAY> said Ray.

"The keys are under the stone."<FATHER treatment=recording> A clink, as of a glass. "Don't come after me."<FATHER treatment=recording>

Enid stopped the tape. "There isn't any stone,"<ENID> she said.

***

There was one message on the machine. "Sven, it's Astrid,"<ASTRID treatment=recording|telephone> it said. "Call me when you get this. Or don't."<ASTRID treatment=recording|telephone>

Sven played it again.

***

"You've reached Milo and Jo,"<MILO treatment=recording|telephone> said Milo's recorded voice. "Leave a message."<MILO treatment=recording|telephone>

Helga waited for the beep. "It's Helga,"<HELGA> she said. "Pick up."<HELGA>

***

The professor wound the recorder back. "Listen,"<PROFESSOR> he said.

"It's only wind,"<CALEB> said Caleb.

"It's not only wind. I've listened to this tape four hundred times,"<PROFESSOR> the professor said.

***

The ambassador clicked and hummed, and the box at her throat put it into words. "We come in peace,"<AMBASSADOR treatment=robot|intercom|loudspeaker> said the translator.

"So do we,"<TRELL> said Trell.

***

"Hull breach on deck nine,"<SHIP treatment=robot|intercom|loudspeaker> the computer announced.

"Seal it,"<RHODA> said Rhoda.

"Deck nine is sealed,"<SHIP treatment=robot|intercom|loudspeaker> said the ship.

***

Dax fastened his helmet. "Comm check,"<DAX treatment=helmet|radio|intercom> he said over the suit radio.

"I've got you,"<ELIN treatment=helmet|radio|intercom> said Elin in his ear.

***

"Somebody's coming,"<BOY> whispered the boy.

"Get behind the door,"<NELL> said Nell. The vicar was on the radio again; one heard him in every house in the street.

"He's talking about sin,"<BOY> the boy said.

"He always does,"<NELL> said Nell.

***

Morton hung up the telephone and turned round. "That was the bank,"<MORTON> he said.

"And?"<SELMA> said Selma.

"And they want it back."<MORTON>

***

"Hold on, I've got a call,"<KURT> said Kurt. He looked at his phone, and put it back in his pocket. "Nobody,"<KURT> he said.

"You look as if it were somebody,"<RITA> said Rita.

***

Percy thumped the radio with his fist. "It did work yesterday,"<PERCY> he said.

"You said that yesterday,"<OLGA> Olga said, threading her needle.

"Yesterday it was true."<PERCY>

***

"Tell them that we surrender,"<DEAN> Dean said, and gave her the microphone.

Miriam pressed the switch. "We surrender,"<MIRIAM> she said into it. Nothing came back but static.

"Louder,"<DEAN> said Dean.

"We surrender!"<MIRIAM>

***

Tom stood at the door and listened. Not a sound came through it.

"Well?"<ANNIE> said Annie.

"They've stopped,"<TOM> he whispered. He knocked on the wood. "Nothing."<TOM>

***

Gus put his hand on the glass. "It's cold,"<GUS> he said.

"It's January,"<BETH> said Beth. "Lars, bring another blanket."<BETH>

"In a moment,"<LARS treatment=next-room> Lars answered from the next room.

***

I picked up the phone before it could ring twice. "Yes?"<NARRATOR>

"Is that you?"<EZRA treatment=telephone> It was Ezra, and he had been drinking.

"Who else?"<NARRATOR> I said.

"I've done something,"<EZRA treatment=telephone> he said.

I hung up on him.

"Who was that?"<PHOEBE> Phoebe asked.

"Wrong number,"<NARRATOR> I said.

***

"Flight two-one, turn left,"<CONTROLLER treatment=radio> said the controller's voice in the headphones.

Jules banked. "Turning left,"<JULES> he said.

"Your other left, two-one."<CONTROLLER treatment=radio>

***

"Do you hear voices in the walls?"<STAN> Stan asked.

"Only yours,"<MABEL> said Mabel. "And you're standing in front of me."<MABEL>

***

The video flickered and Hope was there, in the kitchen of the old house, with flour on her nose. "Is it on?"<HOPE treatment=recording|intercom> she said. "Gregor, is it on?"<HOPE treatment=recording|intercom>

Anton paused it. "That's her,"<ANTON> he said.

= * | title | Kestrel Street
= IDRIS VALE | male | Idris, Vale, Detective, the detective, the taller man, the Welshman
= NOAH QUINN | male | Noah, Quinn, the doctor, the redhead, the shorter man
= MRS. OBI | female | Mrs. Obi, their landlady
= SUPERINTENDENT | female | Crane, the boss
= CASS | female | Cass, Cassandra, the kid

Kestrel Street

Idris is halfway through telling Mrs. Obi that nobody has been smoking on the stairs when the shooting starts.

"Down!"<IDRIS VALE delivery=shouting> he yells, and he takes their landlady with him.

The fanlight goes. It goes all over the hall in small bright pieces, and after that there's a screech of tyres, and then nothing but the kettle coming to the boil.

"Was that a car?"<MRS. OBI> asks Mrs. Obi from underneath him.

"That was a gun, Mrs. Obi."<IDRIS VALE>

"It will be those boys at forty-two."<MRS. OBI>

"Are you hurt?"<IDRIS VALE>

"I'm being squashed. Get off, you great Welsh lump."<MRS. OBI>

The detective gets off. There are feet on the stairs, three at a time, and a man comes round the last bend with a toothbrush in his mouth and a cricket bat in both hands. He takes in the hall. He takes in the glass, and Mrs. Obi's slippers, and the red patch that's spreading on the other man's sleeve.

"Idris,"<NOAH QUINN> Noah says around the brush.

"It's fine. It's only the arm."<IDRIS VALE>

"Sit down."<NOAH QUINN>

"I'm telling you, it's—"<IDRIS VALE>

"Sit *down*, Idris."<NOAH QUINN>

He sits. He does it, he'd like it to be known, because his knees have decided to, and not because a pathologist five inches shorter than he is has told him.

"Mrs. Obi,"<NOAH QUINN delivery=calm> says Quinn, very calm, "would you ring 999? And would you mind turning off that kettle?"<NOAH QUINN delivery=calm>

"I'll turn it off. I'll make it first. There's nobody going to bleed in my hall without a cup of tea,"<MRS. OBI> she says, and goes.

The redhead kneels down in the glass in his pyjamas. He gets two fingers into the rip in the sleeve and tears it up to the shoulder.

"That was my good shirt,"<IDRIS VALE> Idris complains.

"It was a horrible shirt. Look at me. Follow my finger."<NOAH QUINN>

"It's my arm, not my head."<IDRIS VALE>

"I've always wondered."<NOAH QUINN>

"Your hands are shaking,"<IDRIS VALE> says Idris.

"My patients aren't usually warm,"<NOAH QUINN delivery=cold|angry|stern|neutral> the doctor says shortly. "Hold still. It's gone straight through. You're a very lucky idiot."<NOAH QUINN delivery=cold|angry|stern|neutral>

"Why are you angry?"<IDRIS VALE>

"I'm not angry."<NOAH QUINN>

"You've got toothpaste all down your chin, and you're angry."<IDRIS VALE>

Noah wipes it off with the back of his wrist, and leaves a red stripe there. He doesn't notice. He's winding something round and round the arm; it turns out to be his own scarf, the blue one, the one his mother knitted. "You told Crane you'd dropped it,"<NOAH QUINN> he says to the scarf. "You stood in her office on Monday, and you said, 'Yes, ma'am, I'll leave the Marlow thing alone.' I was outside the door. I believed you."<NOAH QUINN>

"I did leave it alone."<IDRIS VALE>

"Somebody's just shot at you!"<NOAH QUINN>

"I left it alone till Wednesday."<IDRIS VALE>

"Oh, for God's sake,"<NOAH QUINN> says the shorter man. He sits back on his heels. All the breath seems to have gone out of him. "Do you know what I do all day?"<NOAH QUINN>

"You cut up—"<IDRIS VALE>

"I write down what was in their pockets. A bus ticket, a comb. Half a packet of mints. Every one of those people thought that it was only the arm. I can't do it, Idris. I can't be on shift one night and unzip the bag, and it's you, with that stupid lighter."<NOAH QUINN>

It's a good thing that he's already on the floor. "You'd have somebody else do it,"<IDRIS VALE> says Vale, because something has to be said, and that's what is there.

"I would *not* have somebody else do it."<NOAH QUINN>

They look at each other. In the kitchen Mrs. Obi is giving the emergency services her opinion of the emergency services.

"Noah,"<IDRIS VALE> says the Welshman.

"Don't."<NOAH QUINN>

"I was only going to say that you're kneeling on glass."<IDRIS VALE>

"I know I'm kneeling on glass!"<NOAH QUINN>

The phone buzzes. It's in the pocket of the jacket, which is under Idris, and they have an undignified struggle for it; Quinn wins.

"It's Cass,"<NOAH QUINN> he reports. He reads it out. "'Are you OK? Somebody's put a brick through my window, with a note.' Jesus. 'It says, *Tell your brother it's the last time*.' Idris, it's your sister."<NOAH QUINN delivery=reading|neutral>

All the colour leaves the detective's face. "Call her,"<IDRIS VALE> he says. "Put her on the speaker."<IDRIS VALE>

It rings for ever. Then there's a clatter, and a girl's voice, out of breath.

"Dris? Is that you?"<CASS delivery=breathless treatment=telephone|loudspeaker> she says.

"It's both of us. Are you inside?"<IDRIS VALE>

"I'm in the bath. I mean I'm *in* the bath, I've got my clothes on. It's got a lock. You always said to get in the bath."<CASS delivery=breathless|neutral treatment=telephone|loudspeaker>

"Good girl,"<IDRIS VALE> says Idris. "Stay there. Don't open the door to anyone, and I mean anyone. I don't care if they've got a badge. I don't care if it's the boss herself."<IDRIS VALE>

"What if it's Noah?"<CASS treatment=telephone|loudspeaker>

"You can open it to Noah,"<IDRIS VALE> he says, without having to think about it.

There's a pause on the line. When the kid speaks again it's in quite a different tone. "Has he told you yet?"<CASS treatment=telephone|loudspeaker>

"Has who told me what?"<IDRIS VALE>

"Cassandra,"<NOAH QUINN> says the redhead.

"Oh, he *hasn't*. Noah! You swore! You said that the next time he nearly died you'd tell him!"<CASS treatment=telephone|loudspeaker>

"He hasn't nearly died. It's a flesh wound. I'm going to hang up now, because there's an ambulance, and we're coming to get you,"<NOAH QUINN delivery=fast> Noah says very quickly, and does. His ears have gone as red as his hair.

It's quiet in the hall. The light through the broken fan lies on the tiles between them in a hundred bits.

"Tell me what?"<IDRIS VALE> asks Idris.

"It'll keep."<NOAH QUINN>

"Will it?"<IDRIS VALE>

"I've kept it four years. It's practically pickled."<NOAH QUINN>

"Quinn,"<IDRIS VALE delivery=gentle> the taller man says gently, and he lifts up his good hand, and rubs the stripe off the other's cheek with his thumb. "I'm a detective."<IDRIS VALE delivery=gentle>

"Not a very good one,"<NOAH QUINN> says Noah.

"No. I worked it out in March, though."<IDRIS VALE>

"In *March*? It's November! Why on earth didn't you say something?"<NOAH QUINN>

"I was waiting for the forensics,"<IDRIS VALE> says Idris Vale.

From the end of the passage somebody coughs. Mrs. Obi is standing there with a tray. She's got the good cups out, three of them, and she is beaming from ear to ear.

"Four years,"<MRS. OBI> she says. "Four years I've been listening to the pair of you through my ceiling! Drink up. They say that it'll be ten minutes."<MRS. OBI>

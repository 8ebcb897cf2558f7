= * | title | Theatre Three
= DR. HALLORAN | male | Halloran, Jim, the older man
= DR. PATEL | male | Patel, Sanjay, the anaesthetist
= DR. YOUNG | male | Young, Dr. Young, Chris, the registrar, the young man
= SISTER MBEKI | female | Sister Mbeki, Mbeki, Sister, the scrub nurse
= THE PORTER | male | the porter, Eric

Theatre Three

"Who's playing?"<DR. HALLORAN> said Halloran as he backed in through the doors with his hands up.

"Chopin,"<SISTER MBEKI> said Sister Mbeki.

"Not on my list. Sanjay, have you got any Motown?"<DR. HALLORAN>

"It's my machine, Jim, and it's Chopin,"<DR. PATEL> said Patel from behind his dials. "He's under. Pressure's one-ten over seventy. You're late."<DR. PATEL>

"I was parking."<DR. HALLORAN>

"You've got a space."<DR. PATEL>

"Somebody was in it. Gown, please."<DR. HALLORAN>

The nurse held it for him. On the other side of the table a tall young man with frightened eyes stood exactly where he'd been told to stand.

"Morning, Chris. Slept well?"<DR. HALLORAN>

"No, sir,"<DR. YOUNG> said the registrar.

"Good. I don't trust people who sleep. What've we got?"<DR. HALLORAN>

"Seventy-eight-year-old male. Aneurysm, eight centimetres. It was found on a scan for something else."<DR. YOUNG>

"What else?"<DR. HALLORAN>

"A fall. He was up a ladder."<DR. YOUNG>

"At seventy-eight,"<DR. HALLORAN> Halloran said. "What's he do for a living, circus?"<DR. HALLORAN>

Nobody laughed. He looked from the one mask to the other. Above Patel's the eyebrows had drawn together; Young was studying the floor. "What? What have I said?"<DR. HALLORAN>

"You haven't read the name,"<SISTER MBEKI delivery=quiet> Mbeki said quietly.

"I don't read the names. I've told you before: I read the scan. If I start on the names I'll be asking after their grandchildren."<DR. HALLORAN>

"Read it, Jim,"<DR. PATEL> the anaesthetist said.

"Is it somebody famous?"<DR. HALLORAN>

No one answered. Halloran leaned across, with his hands held well clear, and turned his head on one side to see the chart. They watched him read it. They watched him read it again.

"Who put him on my list?"<DR. HALLORAN>

"It was an emergency,"<DR. PATEL> said Patel. "You're on call."<DR. PATEL>

"You can't operate on your own father, sir,"<DR. YOUNG> said Young. "It's in the guidelines."<DR. YOUNG>

"I know what's in the guidelines, Chris. I wrote them."<DR. HALLORAN> The older man hadn't taken his eyes from the chart. "I haven't spoken to him for nineteen years. I thought he was in Canada."<DR. HALLORAN>

"He's been living in Acton,"<SISTER MBEKI> said Mbeki. "He told me when I did his forms. I asked him for his next of kin, and he said, 'Put none.' Then he said, 'Put my boy.'"<SISTER MBEKI>

"Pressure's dropping,"<DR. PATEL> Patel said.

"How far?"<DR. HALLORAN>

"Ninety-five. Ninety. Jim, whatever we're doing, we're doing it now."<DR. PATEL>

"Get Okonjo."<DR. HALLORAN>

"He's in Leeds,"<SISTER MBEKI> said the scrub nurse.

"Then get Barrow. Get anyone!"<DR. HALLORAN>

"There's nobody else in the building,"<DR. PATEL> said Patel. "There's you, and there's Chris."<DR. PATEL>

All of them looked at Chris. He had gone the green of his own cap. "I've only ever held the retractor,"<DR. YOUNG delivery=whispering> he whispered.

"Eighty,"<DR. PATEL> said the voice behind the dials.

Halloran lifted his hands up in front of his face. He turned them over, as though they'd come by post. They were shaking. It wasn't much; at dinner nobody would have seen it. "Look at that,"<DR. HALLORAN> he said. "Twenty-six years, and they pick today."<DR. HALLORAN>

"Sir?"<DR. YOUNG>

"Come round to this side."<DR. HALLORAN>

"Me?"<DR. YOUNG>

"You've got the hands, and I've got the eyes. I'll tell you where. You do precisely what I say, when I say it, and you don't think. Can you not think?"<DR. HALLORAN>

"I'm doing it now,"<DR. YOUNG> said the registrar.

"Good man. Sister, knife to Dr. Young."<DR. HALLORAN>

* * *

"Clamp,"<DR. HALLORAN> said Halloran.

"Clamp,"<SISTER MBEKI> said Mbeki, and laid it in the young man's palm.

"Not there, half an inch up. More. There. Close it. What do you see?"<DR. HALLORAN>

"Blood."<DR. YOUNG>

"Behind the blood."<DR. HALLORAN>

"It's—oh. It's like a tyre. It's bulging like a tyre."<DR. YOUNG>

"Isn't it a beauty? Don't touch it. Don't *look* at it unkindly. Sanjay?"<DR. HALLORAN>

"Seventy-five and holding. He's a tough old bird, your dad."<DR. PATEL>

"Is he? I wouldn't know. Suction. When I was ten I fell off the roof of the garage. He set my arm on the kitchen table. He wasn't a doctor; he was a plumber. He said, 'Bones are only pipes, Jimmy.' Second clamp."<DR. HALLORAN>

"Second clamp,"<SISTER MBEKI> said the scrub nurse.

"And below it. Gently. You're not wringing a chicken."<DR. HALLORAN>

"Sir, I can't see the—"<DR. YOUNG>

"You can feel it. Shut your eyes."<DR. HALLORAN>

"*Shut* them?"<DR. YOUNG & DR. PATEL> Young and Patel said together.

"Your eyes are only frightening you. Left a bit. Left. That's it. That's him."<DR. HALLORAN>

The doors bumped open behind them. "They want to know if you'll be long,"<THE PORTER> said the porter. "Only there's a hip waiting."<THE PORTER>

"Get out, Eric!"<DR. HALLORAN & DR. PATEL & SISTER MBEKI> said Halloran, Patel and Mbeki together.

He got out. The music had come to its end some time ago, and no one had noticed. There was the sigh of the ventilator, the small wet sounds, and Halloran's voice, which went on and on, low and even, like someone talking to a horse. "And through. And round. And tie. And through."<DR. HALLORAN delivery=quiet|calm>

"Ninety,"<DR. PATEL> said Patel. "A hundred. Jim, it's a hundred and five."<DR. PATEL>

"Take off the clamp, Chris."<DR. HALLORAN>

"Which?"<DR. YOUNG>

"The top one. Slowly. If I shout, put it back on."<DR. HALLORAN>

Nobody breathed. The steel jaws opened, a click at a time. The graft filled; it stirred, like a thing turning over in its sleep; it lay quiet. Four people bent above it with their heads almost touching.

"It's dry,"<DR. YOUNG delivery=laughing|neutral> said Young. Behind the mask he had begun to laugh. "It's dry, sir! It's as dry as a bone!"<DR. YOUNG delivery=laughing>

"Pipes,"<DR. HALLORAN> said Halloran. He walked over to the wall, turned his back on it, and slid down it until he was sitting on the floor with his gloves in his lap. "Close up, Chris,"<DR. HALLORAN> he said after a time. "Nice small stitches. He'll complain."<DR. HALLORAN>

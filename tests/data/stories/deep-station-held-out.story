= * | title | Eleven Hundred Metres
= HANNE VIK | female | Hanne, Hanne Vik, Vik, Chief, the chief, boss
= SCOTT | male | Scott, Mulcahy, the Irishman
= YUSUF | male | Yusuf, Demir
= ANTON | male | Anton, Anton Brandt, Brandt, the German
= LOTTE BRANDT | female | Lotte, Lotte Brandt
= HARBOUR | neither | HARBOUR, the station’s voice
= SURFACE | female | Surface

Eleven Hundred Metres

“Nobody panic,”<SCOTT> said Scott, “but my feet are wet.”<SCOTT>

Everyone in the mess looked down. Eleven hundred metres of North Atlantic stood on top of the station, and the one thing that it was supposed to do was to stay there.

“That’s coffee,”<YUSUF> said Yusuf.

“Is it?”<SCOTT>

“It’s mine. You’ve just kicked it over.”<YUSUF>

“Oh, thank Christ,”<SCOTT> the Irishman said. He lifted one boot and shook it. “Then carry on panicking about the other thing.”<SCOTT>

The other thing was on the wall. It was a row of five green lights, and the fourth was red.

“HARBOUR,”<HANNE VIK> said Hanne Vik, “what’s wrong with Four?”<HANNE VIK>

“Lock Four does not report,”<HARBOUR treatment=neutral|intercom|loudspeaker|robot> replied the station’s voice. It was neither a man’s nor a woman’s, and somebody in Rotterdam had been paid to make it soothing. “I have asked it twice.”<HARBOUR treatment=neutral|intercom|loudspeaker|robot>

“Who’s out?”<HANNE VIK>

“Brandt,”<YUSUF> Yusuf told her. “He went to change the filters. He said, ‘Twenty minutes, and keep my eggs warm.’”<YUSUF>

“Which Brandt?”<HANNE VIK>

“Anton.”<YUSUF>

“Then where’s Lotte?”<HANNE VIK>

Nobody knew where Lotte was. The chief put down her fork. She had run three stations, and lost nobody, and she had a superstition about saying so. “Mulcahy, suit up,”<HANNE VIK delivery=stern|loud|neutral> she ordered Scott. “Demir, take the board.”<HANNE VIK delivery=stern|loud|neutral>

“I’m a geologist,”<YUSUF> said Demir.

“You can count to five. Tell me if another one goes red.”<HANNE VIK>

* * *

The corridor to Four was as long as a street, and at its far end, outside the inner door of the lock, a woman in socks was hitting the steel with a fire extinguisher.

“Lotte!”<HANNE VIK delivery=shouting> the chief shouted. “Stop that!”<HANNE VIK delivery=shouting>

She didn’t stop. “He’s in there,”<LOTTE BRANDT delivery=breathless> she panted between the blows. “My brother’s in there. The outer door’s open a hand. It’s stuck. It won’t—”<LOTTE BRANDT delivery=breathless>

Scott caught the extinguisher on the backswing. “Easy. Easy, now. You’ll only frighten it.”<SCOTT>

“Is there water in it?”<HANNE VIK> Hanne asked.

“To here.”<LOTTE BRANDT> Lotte laid the edge of her palm across her own throat. “I saw him, before the lamp went. He’s got his helmet on. He knocked.”<LOTTE BRANDT>

“What did he knock?”<HANNE VIK>

“I don’t know! Just knocked!”<LOTTE BRANDT>

In the middle of the door there was a port the size of a saucer. Hanne put her face to it, and saw nothing, and then saw a glove. It opened and shut. Beneath the port, under a steel flap, was the sound phone, which nobody had used since the station was built; she picked up the receiver and wound the handle.

“Anton? Can you hear me?”<HANNE VIK treatment=neutral|telephone>

“Good evening, boss,”<ANTON treatment=telephone|helmet|bad-line> said a voice like a wasp in a tin. “I have made a mess.”<ANTON treatment=telephone|helmet|bad-line>

“Are you hurt?”<HANNE VIK>

“A little squeezed. My leg is in the door. Please tell my sister that I’m very comfortable.”<ANTON treatment=telephone|helmet|bad-line>

“He says that he’s comfortable,”<HANNE VIK> Hanne said over her shoulder.

“He’s lying!”<LOTTE BRANDT>

“Tell her I’m not lying.”<ANTON treatment=telephone|helmet|bad-line>

“How much gas have you got?”<HANNE VIK>

“That’s the not so comfortable part. Nine minutes. I breathe through the nose.”<ANTON treatment=telephone|helmet|bad-line>

She looked at Scott, and held up nine fingers. He whistled without making any sound.

“Could I go round?”<SCOTT> he asked. “Out through Three, along the hull, in by the outer door?”<SCOTT>

“How long does that take?”<HANNE VIK>

“Eight, if I run.”<SCOTT>

“You can’t run in a hard suit.”<LOTTE BRANDT>

“I know you can’t, Lotte. I’m only saying.”<SCOTT>

“Go,”<HANNE VIK> said the chief.

He went, clanking. They heard him all the way down the street.

“Chief?”<YUSUF treatment=intercom|loudspeaker> It was Yusuf, on the tannoy, and he was trying hard to sound like a man with nothing on his mind. “Three’s gone amber. Is that counted as red?”<YUSUF treatment=intercom|loudspeaker>

“That’s Scott, going out,”<HANNE VIK> Hanne told him. “Get me Surface.”<HANNE VIK>

“I’ve got Surface. They want to know if it’s a drill.”<YUSUF treatment=intercom|loudspeaker>

“Tell them that I’ll let them know.”<HANNE VIK>

Lotte Brandt had sat down against the door, on the wet plates, and leaned her head back. All at once she seemed very tired. “We had a fight,”<LOTTE BRANDT> she said. “This morning. I told him I’d put in for a transfer.”<LOTTE BRANDT>

“I know. You put it on my desk.”<HANNE VIK>

“He said, ‘Who’ll cut my hair?’ That’s all he said. Eleven years we’ve worked together, and it’s who’ll cut his hair.”<LOTTE BRANDT>

“Talk to him.”<HANNE VIK> Hanne held out the receiver. “He can hear you. Keep him slow.”<HANNE VIK>

“What am I supposed to say?”<LOTTE BRANDT>

“Something dull.”<HANNE VIK>

She took it in both hands. “Anton?”<LOTTE BRANDT> she said. “It’s me.”<LOTTE BRANDT>

“Ah. Have they kept the eggs warm?”<ANTON treatment=telephone|helmet|bad-line>

“I ate them.”<LOTTE BRANDT>

“All?”<ANTON treatment=telephone|helmet|bad-line>

“I was angry.”<LOTTE BRANDT>

“That’s fair. That’s— Lotte, it’s up to the glass now. It is quite pretty. There’s a shrimp.”<ANTON treatment=telephone|helmet|bad-line>

“Don’t talk. I’m supposed to be talking.”<LOTTE BRANDT> She shut her eyes. “Do you remember the wardrobe? At Oma’s?”<LOTTE BRANDT>

“You said not to talk.”<ANTON treatment=telephone|helmet|bad-line>

“You can say yes or no.”<LOTTE BRANDT>

“Yes.”<ANTON treatment=telephone|helmet|bad-line>

“You locked me in it. I was five. And I wasn’t afraid, and I never told you why not. It’s because I could hear you. You were sitting outside, with your back against the door, like this, and you thought I didn’t know. You were humming.”<LOTTE BRANDT>

There was no reply. Hanne had bent to the port again. “Surface for you, Chief,”<YUSUF treatment=intercom|loudspeaker> the tannoy began, and she said without turning her head, “Not now.”<HANNE VIK>

And then the wasp in the tin started to hum.

It was three bars of something, a children’s song; it wandered, and lost the tune. It stopped. Lotte hummed the next three. It took it up from there.

“HARBOUR,”<HANNE VIK delivery=quiet> said Hanne quietly, “where’s Mulcahy?”<HANNE VIK delivery=quiet>

“Diver Mulcahy is at Lock Four. He has asked me for a word that is not in my vocabulary.”<HARBOUR treatment=neutral|intercom|loudspeaker|robot>

“Put him on.”<HANNE VIK>

“—mother of a whore’s *hinge*!”<SCOTT delivery=shouting treatment=helmet|intercom|loudspeaker|walkie-talkie> roared the ceiling. “Sorry. Are you there? I’ve got him. I’ve got the bar in. It’s not the motor, it’s a rock, there’s a rock in the track the size of a—come out of it, you pig! Chief, when I say so, blow the lock. Give it everything.”<SCOTT delivery=shouting treatment=helmet|intercom|loudspeaker|walkie-talkie>

“That’ll throw you both off the shelf.”<HANNE VIK>

“I’ve tied us to the ladder. I’m not a complete eejit. Now!”<SCOTT treatment=helmet|intercom|loudspeaker|walkie-talkie>

“HARBOUR, blow Four,”<HANNE VIK> said Hanne.

The corridor jumped. A noise went through the whole of the station, like a cork coming out of the world, and every plate in the mess fell on the floor. After it there was a thud, and a scrape, and a long, long rush of water going the other way. On the wall the light turned amber. It turned green.

Lotte was on her feet. “Anton?”<LOTTE BRANDT> she said into the receiver. “Anton!”<LOTTE BRANDT>

It hissed at her.

The wheel in the middle of the door began to turn. It opened inward, and what came out of it was mostly water, and after that came Scott, in two hundred kilos of yellow steel, with somebody across his arms like a bride.

“Which of you ordered the German?”<SCOTT treatment=neutral|helmet> he said.

They got the helmet off. Anton Brandt was blue. He coughed, and opened one eye, and looked for his sister, and found her.

“It’s only,”<ANTON delivery=weak> he croaked, “that nobody else does the back.”<ANTON delivery=weak>

“Does he mean the hair?”<SCOTT> asked Scott.

“Yes,”<LOTTE BRANDT delivery=crying|laughing> she said. She was laughing, or it looked like it. “Yes, he means the hair. Somebody fry this man an egg.”<LOTTE BRANDT delivery=crying|laughing>

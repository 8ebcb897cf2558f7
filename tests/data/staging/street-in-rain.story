= * | title | Street in Rain
= LEV | male | Lev
= IRINA | female | Irina
= TAXI DRIVER | male | the driver, the taxi driver
= DISPATCHER | female | the dispatcher

Rain was coming down on Chandler Street as if somebody had been paid for it. Lev stood in the street without a hat and waved.

Thunder rolled over the roofs. A taxi passed, and another; the third stopped, its tyres screeched, and the driver wound down the window.

“Where to?”<TAXI DRIVER delivery=shouting> the driver bellowed over the rain.

“The station!”<LEV delivery=shouting> Lev yelled back. “And hurry!”<LEV delivery=shouting>

He got into the taxi. The door slammed.

“Is he inside?”<DISPATCHER treatment=radio> asked a voice over the radio.

“Who wants to know?”<LEV delivery=cold|stern|angry> Lev asked coldly.

The driver cleared his throat. “My wife,”<TAXI DRIVER> he said. “She is the dispatcher.”<TAXI DRIVER>

“I heard that,”<DISPATCHER delivery=laughing treatment=radio> she said with a laugh.

“Drive,”<LEV delivery=tired> said Lev wearily.

* * *

On the platform Irina was waiting under the clock, and she was not crying.

“You’re late,”<IRINA> she said without raising her voice.

“I know,”<LEV delivery=breathless> he panted. He had run all the way; his heart pounded.

A whistle blew somewhere. There was a long silence.

“Do you remember the church bell?”<IRINA delivery=gentle> she asked gently. “It would ring every night.”<IRINA delivery=gentle>

“I don’t remember anything,”<LEV> he said.

*I remember all of it*,<~ LEV> he thought.

“Liar,”<IRINA delivery=happy|laughing|gentle> she said, smiling.

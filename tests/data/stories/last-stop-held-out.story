= * | title | Last Stop
= THE DRIVER | male | the driver
= THE GIRL | female | the girl, the child
= THE OLD WOMAN | female | the old woman, the woman
= THE SOLDIER | male | the soldier, the young man
= HER GRANDSON | male | a grandson

Last Stop

The bus stops where the road does. The driver switches off the engine, and the rain, which has been there all along, can be heard.

"That's it,"<THE DRIVER> he says. "Everybody off."<THE DRIVER>

Nobody gets off. There are three of them tonight. An old woman sits at the front with a basket on her knees, a soldier has stretched out along the back seat, and halfway between them a girl of eight or nine is looking at the window as if there were something on the other side.

"Ladies and gentlemen,"<THE DRIVER> says the driver. "It's the last stop. I have a wife and a supper."<THE DRIVER>

"What is for supper?"<THE OLD WOMAN> the old woman asks.

"Lentils."<THE DRIVER>

"Then there's no hurry."<THE OLD WOMAN>

The soldier laughs without opening his eyes. "She's got you there, mate."<THE SOLDIER delivery=laughing|neutral>

"Nobody asked you. Where are you supposed to be?"<THE DRIVER>

"Anywhere till Monday."<THE SOLDIER>

The driver gives up on him and walks down the aisle to the girl. She does not turn round.

"And what about you? Who's fetching you?"<THE DRIVER>

"My dad,"<THE GIRL> she says to the glass.

"Is he out there?"<THE DRIVER>

"He's coming."<THE GIRL>

"There's nothing out there, love. It's a field."<THE DRIVER>

"I know it's a field."<THE GIRL>

He rubs the window with his sleeve and looks out over her head. There are his own lights on a wet gate, and behind it the dark. "What did he tell you?"<THE DRIVER delivery=gentle> he asks, more gently.

"He said, 'Get on the eleven and stay on till it stops.'"<THE GIRL>

"When was that?"<THE DRIVER>

"Last time."<THE GIRL>

The old woman has turned in her seat. She has the kind of face that has been listening to other people's conversations for seventy years. "What does she mean, last time?"<THE OLD WOMAN>

"How should I know?"<THE DRIVER>

"You might ask her."<THE OLD WOMAN>

"I *am* asking her."<THE DRIVER>

"You're asking her like a policeman."<THE OLD WOMAN> She puts her basket on the floor, gets up by stages, and comes along the aisle from pole to pole. "Move over, child. I'm going to sit on you otherwise."<THE OLD WOMAN>

The girl moves over. For a minute they both look at the gate.

"I had a grandson who waited,"<THE OLD WOMAN> says the woman. "He could wait all day. He once waited for a snail."<THE OLD WOMAN>

"Did it come?"<THE GIRL>

"It did, in the end. It was very sorry to be late."<THE OLD WOMAN>

"Snails can't be sorry."<THE GIRL>

"This one brought flowers."<THE OLD WOMAN>

The child considers that. "You're making it up,"<THE GIRL> she decides.

"Naturally. What's your father's name?"<THE OLD WOMAN>

"Dad."<THE GIRL>

"That's a good name. I knew several."<THE OLD WOMAN>

Behind them there is a thump of boots. The soldier has sat up. He looks younger than he did lying down, and he has a crease from the seat on his cheek.

"How long's this been going on?"<THE SOLDIER> he wants to know. "The waiting."<THE SOLDIER>

"It's none of your business,"<THE DRIVER> the driver says.

"I'm only asking."<THE SOLDIER>

"Since the summer,"<THE GIRL> says the girl.

All three of them stare at her.

"Every night?"<THE DRIVER>

"Only Fridays. It was a Friday."<THE GIRL>

"But I drive Fridays. I've never seen you before."<THE DRIVER>

"I hide,"<THE GIRL> she explains. "I lie down on the floor, and then you drive back and I get off at the baths. I'm not hiding today because I've got a cold."<THE GIRL> As if to prove it, she sneezes.

"Bless you,"<THE OLD WOMAN & THE SOLDIER> say the woman and the soldier together.

The driver sits down across the aisle as though somebody had cut his strings. "On my bus,"<THE DRIVER delivery=quiet> he mutters. "Since the summer. On my own bus."<THE DRIVER delivery=quiet>

"You weren't to know,"<THE SOLDIER> the young man tells him.

"I look in the mirror. That's what it's for. I look in the mirror at every stop!"<THE DRIVER>

"She's small."<THE SOLDIER>

"She isn't *that* small."<THE DRIVER>

"I'm small for my age,"<THE GIRL> the girl says, trying to help.

It goes on raining. Somewhere beyond the gate a cow coughs, and the soldier starts, and pretends that he has not.

"Where does your mother think you are?"<THE OLD WOMAN>

"Swimming."<THE GIRL>

"Does she know about the eleven?"<THE OLD WOMAN>

A shake of the head.

"And if I were to come along with you, and tell her?"<THE OLD WOMAN>

"Then she'd be sad."<THE GIRL>

"I expect she's sad already,"<THE OLD WOMAN> says the old woman. "I expect she's sad in the kitchen, where she thinks you can't see."<THE OLD WOMAN>

The girl picks at the rubber of the window. "In the bathroom,"<THE GIRL delivery=whispering> she whispers. "She puts the taps on."<THE GIRL delivery=whispering>

"Ah."<THE OLD WOMAN>

"My mum did that,"<THE SOLDIER> says the soldier. "She'd say, 'I was only washing my hair.' Her hair was never wet."<THE SOLDIER>

Nobody says anything to that. After a while the driver blows his nose, folds the handkerchief into four, and stands up.

"Right,"<THE DRIVER> he says. "Here's what's going to happen. I'm going to turn this bus round. I'm not going to stop at the baths, and I'm not going to stop at the depot. You're going to tell me the name of your street."<THE DRIVER>

"Are you allowed?"<THE GIRL>

"No."<THE DRIVER>

"What about your lentils?"<THE OLD WOMAN>

"Blow the lentils."<THE DRIVER>

"And him?"<THE GIRL> The girl points with her thumb. "Is he allowed to come?"<THE GIRL>

"I'm not doing anything till Monday,"<THE SOLDIER> says the soldier.

The engine catches at the second try. The lights swing off the gate and over the hedge, and for a moment, at the very edge of them, a man in a long coat seems to be standing in the wet grass with his hand lifted. It is a post. The child has seen it too. She lifts her own hand, a very little way, and she lays it on the glass.

"Next Friday,"<THE GIRL> she tells it.

"Next Friday you'll be in bed with that cold,"<THE OLD WOMAN> the old woman says. "I shall wait for you. I've nothing else to do. What does he look like?"<THE OLD WOMAN>

"Tall,"<THE GIRL> says the girl. She leans against the old woman's arm, and yawns until her ears move. "He'll bring flowers,"<THE GIRL delivery=sleepy> she says drowsily.

"I should think so too,"<THE OLD WOMAN delivery=quiet> the other murmurs.

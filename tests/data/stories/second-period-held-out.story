= * | title | Second Period
= NARRATOR | female | Bea, Beatriz
= IMANI | female | Imani, Mani
= LIAM | male | Liam
= JORDAN | neither | Jordan
= MS. PARK | female | Ms. Park
= MR. DOYLE | male | Mr. Doyle, Doyle, the principal
= OLIVIA | female | Olivia, Olivia Trent

Second Period

The frogs are gone.

I want that on the record first, because everything that happens afterward is about the frogs, even the part about Liam.

“What do you mean, gone?”<MS. PARK> says Ms. Park.

“Like, they’re not in there,”<JORDAN> says Jordan. They’re holding the lid of the tank. “There’s water. There’s the little log. No frogs.”<JORDAN>

“All of them?”<MS. PARK>

“All twenty-four.”<JORDAN>

Ms. Park looks into the tank for a really long time. She has this way of breathing through her nose. “Okay,”<MS. PARK> she says. “Okay. Nobody leaves this room.”<MS. PARK>

“It’s second period,”<OLIVIA> Olivia Trent says. “We can’t leave anyway.”<OLIVIA>

“Thank you, Olivia.”<MS. PARK>

My phone goes off against my leg. I slide it out under the desk.

*was it you,*<# IMANI> it says.

I look over at Imani. She’s staring straight ahead with her eyebrows up.

*no!!!*<# NARRATOR> I type. *was it YOU*<# NARRATOR>

*i would have told you,*<# IMANI> she sends back. And then: *i would have asked you to drive*<# IMANI>

“Phones,”<MS. PARK> says Ms. Park.

“I was checking the time.”<NARRATOR>

“There’s a clock, Beatriz.”<MS. PARK>

There is a clock. It’s stopped at ten past four since sophomore year. I put the phone away.

“I’m going to go get Mr. Doyle,”<MS. PARK> Ms. Park tells us, “and when I get back, I’d love it if there were some frogs.”<MS. PARK>

The door shuts. For about one second it’s silent, and then it’s everybody at once.

“Who did it?”<LIAM> Liam says.

“Who *cares* who did it?”<IMANI> says Imani. “Whoever did it’s a hero. They were going to be cut up tomorrow.”<IMANI>

“They were already dead, Mani.”<LIAM>

“They were *not*! They were swimming!”<IMANI>

“The ones we cut up come in a bag,”<JORDAN> Jordan explains. “Those were the live ones. Those were for observing.”<JORDAN>

Imani turns to me. She’s got a look on her face that I’ve known since kindergarten. “You’re kidding me,”<IMANI> she says.

“What did you do?”<NARRATOR delivery=whispering|quiet> I ask her, super low.

“Nothing!”<IMANI>

“Mani.”<NARRATOR>

“I didn’t do it. I *wish* I’d done it. I just might have told a person that they were getting cut up. And that person might’ve gotten upset.”<IMANI>

“Which person?”<LIAM> says Liam, who has ears like a bat.

Neither of us answers. We don’t have to, because Olivia has put her head down on the lab bench, and she’s making a noise.

“Olivia?”<JORDAN> says Jordan. They go over and kind of hover. “Hey. You okay?”<JORDAN>

“I thought they were for tomorrow,”<OLIVIA delivery=crying> Olivia sobs into her sleeve. “Imani said, ‘They’re going to pin their little hands out.’ I couldn’t sleep. I came in at six. I’ve got a key because of yearbook.”<OLIVIA delivery=crying>

You have to understand that Olivia Trent irons her jeans. Olivia Trent once reported *herself* for running. Nobody knows what to say.

“That’s the coolest thing I ever heard,”<LIAM> Liam says.

She lifts up her head. There’s mascara everywhere. “It is?”<OLIVIA>

“Where are they now?”<NARRATOR> I ask.

“In my car.”<OLIVIA>

“In what in your car?”<NARRATOR>

“Just … in my car,”<OLIVIA delivery=whispering> whispers Olivia. “I had a cooler. But the lid came off on the speed bump.”<OLIVIA delivery=whispering>

“Okay,”<JORDAN> says Jordan after a moment. “So they’re loose. In a car. In the sun.”<JORDAN>

That’s when the door opens.

“Good morning, people,”<MR. DOYLE> says Mr. Doyle.

The principal is the size of a vending machine, and he’s wearing the tie with the ducks. Ms. Park comes in after him. She looks at the tank, and I see her hope, and I see it die.

“I’m not going to ask who did this,”<MR. DOYLE> he says.

“Thank God,”<LIAM delivery=quiet> mutters Liam.

“I’m going to ask Liam who did this.”<MR. DOYLE>

“Me?”<LIAM>

“You put a goat in the pool.”<MR. DOYLE>

“That was *middle school*! And it was my goat!”<LIAM>

“Stand up, please, son.”<MR. DOYLE>

Liam stands up. He looks at the ducks on the tie; then he looks sideways down the row, past me, past Imani, to where Olivia’s sitting with her whole face shaking, and I see him decide. I swear to God you can actually see it, like somebody walking across a room and turning on a light.

“Yeah,”<LIAM> says Liam. “It was me.”<LIAM>

“No, it wasn’t,”<NARRATOR> I say.

I don’t know I’m going to say it till it’s out. Everyone turns around.

“Excuse me?”<MR. DOYLE> says Doyle.

“It wasn’t him. It was me.”<NARRATOR>

“Bea, shut up!”<LIAM> Liam says.

“*You* shut up. You’ve got two strikes.”<NARRATOR>

“Well, this is embarrassing,”<IMANI> says Imani, getting to her feet, “because it was me.”<IMANI>

“It was me,”<JORDAN> says Jordan. They’ve still got the lid in their hands, and they hold it up like it’s evidence. “Look. Lid.”<JORDAN>

Ms. Park has turned to face the chalkboard. Her shoulders are moving. I can’t tell if it’s good or bad.

“I see,”<MR. DOYLE> the principal says. “It’s like that, is it? Anyone else? Olivia? Were you in on this conspiracy?”<MR. DOYLE>

He’s being funny. He thinks that he’s picked the one person in the room it couldn’t be. Olivia Trent pushes back her chair and gets up, and she smooths down her jeans where the crease is.

“It was only me,”<OLIVIA delivery=quiet|weak|neutral> she says. It’s barely there, but she says it. “They’re just being nice. I don’t really know why. We’re not even friends.”<OLIVIA delivery=quiet|weak|neutral>

“Yes we are,”<NARRATOR & IMANI> Imani and I say at the same time.

“Since when?”<OLIVIA> Olivia asks.

“Since six this morning,”<LIAM> says Liam.

Nobody breathes. Mr. Doyle opens his mouth. I’ll never know what he was going to say, because right then, out in the parking lot, a car alarm goes off, and under it, clear as anything, through the open window, comes this other sound. It’s kind of like a creak. And then it’s kind of like twenty-four of them.

“Ms. Park,”<MR. DOYLE delivery=slow> says the principal slowly. “What is that?”<MR. DOYLE delivery=slow>

She turns around. There are tears running down her face; she’s been laughing the whole time.

“That,”<MS. PARK delivery=laughing> she gets out, “is second period.”<MS. PARK delivery=laughing>

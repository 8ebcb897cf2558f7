= * | title | Message Not Sent
= PRIYA | female | Priya, Pri
= DANIEL | male | Daniel, Dan, Danny
= TESS | female | Tess, her flatmate, her best friend
= MUM | female | your mum
= MARCUS | male | Marcus

Message Not Sent

Priya has been staring at her phone for so long that it has locked itself, twice.

“Just send it,”<TESS> Tess says from the sofa.

“I’m thinking.”<PRIYA>

“You’ve been thinking since *Bake Off*. Read me what you’ve got.”<TESS>

Priya clears her throat. “‘Hi.’”<PRIYA delivery=reading|neutral>

“And?”<TESS>

“That’s it. That’s what I’ve got.”<PRIYA>

Her flatmate puts a cushion over her own face and screams into it, politely. When she comes out she holds out her hand. “Give.”<TESS>

“No.”<PRIYA>

“Give me the phone, Pri.”<TESS>

“You’ll be funny. I don’t want to be funny. I was funny all through June and look where it got me.”<PRIYA>

It got her a toothbrush in somebody else’s bathroom and then, in September, the toothbrush back, in a padded envelope. She has still got the envelope. It’s a good envelope.

The phone buzzes on her knee. Both women look at it as if it were a wasp.

*hey,*<# DANIEL> says the screen. *are you up*<# DANIEL>

“It’s him,”<PRIYA delivery=whispering> Priya whispers.

“Why are you whispering?”<TESS>

“I don’t know!”<PRIYA>

“What does he want?”<TESS>

“He wants to know if I’m up.”<PRIYA>

“It’s ten to nine. What does he think you are, a hen?”<TESS>

*I’m up,*<# PRIYA> Priya types. She looks at it, takes out the apostrophe to seem more casual, puts it back in again because she has a degree, and presses the arrow.

Three dots. They pulse, stop, pulse.

“He’s typing,”<PRIYA> she reports.

“I can see that he’s typing.”<TESS>

“He’s stopped.”<PRIYA>

“He’s a slow thinker. You’ve always said.”<TESS>

“I said *deep*, Tess. I said he was a deep thinker.”<PRIYA>

*can i call you,*<# DANIEL> says the screen.

There is a short scuffle, at the end of which the phone is under the armchair, ringing, and Priya is lying on the carpet with her arm underneath to the shoulder. She gets it on the sixth ring.

“Hello?”<PRIYA delivery=breathless|neutral> She is out of breath. “Hi. Hello. No, I was just, um. Yoga.”<PRIYA delivery=breathless|neutral>

“At nine at night?”<DANIEL treatment=telephone> says Daniel.

His voice is exactly the same. It’s annoying. It ought to have got thinner.

“It’s night yoga. What’s up?”<PRIYA>

“Nothing. Well, something. Are you on your own?”<DANIEL treatment=telephone>

“Yes,”<PRIYA> says Priya, looking her best friend in the eye. Tess mimes being shot.

“Okay. Good. So I’m outside.”<DANIEL treatment=telephone>

“Outside what?”<PRIYA>

“You know. Outside. By the bins.”<DANIEL treatment=telephone>

She is at the window before she knows it. Down in the yard, in the light from the chip shop, a man in a terrible hat takes it off and holds it up.

“What are you doing by the bins?”<PRIYA>

“I was going to ring the bell, but then I thought, if I ring the bell, and she doesn’t want to see me, she’ll have to come all the way down to say so.”<DANIEL treatment=telephone>

“So you thought you’d stand in the rubbish.”<PRIYA>

“It seemed about right.”<DANIEL treatment=telephone>

“Who is it?”<TESS delivery=whispering|quiet|neutral> Tess mouths. It is a stupid question, and she gets the look that it deserves.

“Dan, it’s raining.”<PRIYA>

“Is it? I’ve got a hat.”<DANIEL treatment=telephone> There is a pause on the line, and she hears him breathe in. “I wrote it all down. What I wanted to say. I’ve had it in my pocket for a week, and it’s gone a bit, sort of, to paste. Can I just say it?”<DANIEL treatment=telephone>

“Okay.”<PRIYA>

“Okay. Right.”<DANIEL treatment=telephone> Paper crackles. “‘Dear Priya.’ I can skip that. ‘I’m not good at—’ no, that’s the shopping. Hang on.”<DANIEL treatment=telephone>

*Don’t laugh,*<~ PRIYA> she thinks. *If you laugh you’ve had it.*<~ PRIYA>

“You’re laughing,”<DANIEL treatment=telephone> he says.

“I’m not.”<PRIYA>

“I can see your shoulders.”<DANIEL treatment=telephone>

She turns her back on the window. “Go on,”<PRIYA> she says.

“I sent you the toothbrush because Marcus said that you’d want a clean break, and I said, ‘I don’t want a clean break,’ and he said, ‘It’s not about you, mate.’ And I’ve been thinking about it, and it was about me. It was my break. I’d like it back.”<DANIEL treatment=telephone>

“What is he saying?”<TESS delivery=whispering|angry|urgent> Tess hisses.

“Shush.”<PRIYA>

“Did you say shush?”<DANIEL treatment=telephone>

“Not to you,”<PRIYA> says Priya.

“You said you were alone.”<DANIEL treatment=telephone>

“I’m alone with Tess. Tess isn’t a person, she’s a draught. Dan, what do you mean, you’d like it back? You can’t have a break back. It’s not a drill.”<PRIYA>

“No. I know. I’m saying it badly. I mean I’d like to come up, and be told to go away by you, in the dry. And then if there was any time left over, I’d like to ask you how your mum is.”<DANIEL treatment=telephone>

“She’s fine. She asks about you.”<PRIYA>

“Does she?”<DANIEL treatment=telephone>

“She says, ‘What did you do to that nice boy?’”<PRIYA>

“What do you tell her?”<DANIEL treatment=telephone>

Priya leans her forehead against the fridge. It hums; it has a picture of the two of them on it, still, because Tess likes the dog that’s in the background. “I tell her that I was funny at him,”<PRIYA delivery=quiet> she says quietly. “I tell her that whenever he said something that mattered I made a joke, until he stopped.”<PRIYA delivery=quiet>

It’s so long before he answers that she looks to see if they have been cut off.

“I liked the jokes,”<DANIEL treatment=telephone> says Daniel. “I just thought that they were the door, and I kept waiting for somebody to open it.”<DANIEL treatment=telephone>

“Oh, for God’s sake,”<TESS delivery=loud|shouting> says Tess out loud. She takes the phone out of her friend’s hand and shouts into it. “It’s Flat Four, Danny! Push hard, it sticks!”<TESS delivery=shouting>

“Tess!”<PRIYA>

“I’m a draught. I blow doors open. And I’m going to bed.”<TESS>

She goes, with the cushion. There are feet on the stairs, two at a time; they stop on the landing. Priya smooths her hair and gives it up. She opens the door before he can knock, and there he is, dripping, with the hat in one hand and a lump of grey paper in the other.

“Hi,”<PRIYA> she says.

“That’s exactly,”<DANIEL> says Daniel, “what I had written down.”<DANIEL>

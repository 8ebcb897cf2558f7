= * | title | The Clockmaker’s Guests
= HERR AMSEL | male | Herr Amsel, Amsel, the clockmaker, the old man, their host
= FRAU VOGT | female | Frau Vogt, the widow
= CAPTAIN ROHN | male | Captain Rohn, Rohn, the captain
= LISBETH | female | Lisbeth, the girl, the maid
= DR. KESSEL | male | Dr. Kessel, Kessel, the doctor
= THE AUTOMATON | neither | the automaton, the figure, Sophie

The Clockmaker’s Guests

»You’ll think that I’m mad,«<HERR AMSEL> said Herr Amsel, »and so I’ve asked a doctor.«<HERR AMSEL>

His guests laughed politely. There were three of them round the table: the doctor in question, a captain of hussars, and the widow of the pastor. The maid was taking away the soup.

»I never think that anybody’s mad before the fish,«<DR. KESSEL> Dr. Kessel said.

»What is it to be, Amsel?«<CAPTAIN ROHN> asked the captain. »Another of your cuckoos?«<CAPTAIN ROHN>

»It’s no cuckoo.«<HERR AMSEL>

»My late husband had a cuckoo from you,«<FRAU VOGT> said Frau Vogt. »It struck thirteen on the day he died. I’ve never cared to have it mended.«<FRAU VOGT>

»I’ll come and look at it, dear lady.«<HERR AMSEL>

»Please don’t.«<FRAU VOGT>

The clockmaker bowed. He was a bent old man with beautiful hands, and he had not touched his soup. He waited till the door had shut behind the girl, and then he leaned across the candles.

»I’ve made a person,«<HERR AMSEL delivery=quiet> he said in a low voice.

Nobody knew where to look.

»At your age?«<CAPTAIN ROHN> said Captain Rohn.

»Of brass, Captain. Brass and boxwood. It’s taken eleven years. She walks a little, and she writes, and since last Sunday she speaks.«<HERR AMSEL>

»What does she say?«<FRAU VOGT> the widow asked.

»That’s what I want you to tell me.«<HERR AMSEL>

He got up, took one of the candles, and drew aside a curtain at the end of the room. Behind it in an armchair sat a young woman in blue. Her eyes were open. It was only when the light moved, and they did not, that the captain swore.

»She’s the image of your daughter,«<FRAU VOGT delivery=whispering> Frau Vogt whispered.

»Of Sophie. Yes. I had the death mask to work from. Sit closer, if you please; she hasn’t much breath.«<HERR AMSEL>

They moved their chairs. Amsel felt at the back of the neck, among the hair, for a key; he turned it eleven times, and all of them found that they were counting. Something purred.

»Good evening,«<THE AUTOMATON treatment=robot|neutral> said the automaton.

It was a voice like a wet finger on a glass. Kessel, who had sat at four hundred deathbeds, crossed himself under the napkin.

»Good evening, my dear,«<HERR AMSEL> her maker answered. »Here are some friends.«<HERR AMSEL>

»How many?«<THE AUTOMATON treatment=robot|neutral>

»Three.«<HERR AMSEL>

»I hear four,«<THE AUTOMATON treatment=robot|neutral> the figure said.

They looked about them. There was no one else.

»It’s a trick,«<CAPTAIN ROHN> said Rohn. »It’s done with a pipe. There’s a boy underneath.«<CAPTAIN ROHN>

»Look underneath.«<HERR AMSEL>

The captain went down on one knee in his best breeches and looked. When he rose again he had lost some of his colour.

»Well?«<DR. KESSEL> the doctor asked him.

»It’s all wheels.«<CAPTAIN ROHN>

»Ask her something,«<HERR AMSEL delivery=urgent> urged the old man. »Anything. I’ve asked her all I can think of. I want to know if she says the same to you.«<HERR AMSEL delivery=urgent>

It was the widow who found the courage. She settled her shawl. »Who are you?«<FRAU VOGT> she asked.

»I’m cold,«<THE AUTOMATON treatment=robot|neutral> said the voice.

»That’s not what I asked, child.«<FRAU VOGT>

»It’s what I am.«<THE AUTOMATON treatment=robot|neutral>

»Dear God,«<DR. KESSEL delivery=quiet> murmured Kessel.

»You see?«<HERR AMSEL delivery=nervous|frightened|neutral> said their host. His hands had begun to tremble. »She always says that she’s cold. I’ve put in no such word. I made her forty words, on forty pins; I cut them myself; I gave her ‘good’, and ‘evening’, and ‘father’. She hasn’t once said ‘father’.«<HERR AMSEL delivery=nervous|frightened|neutral>

»Why should I?«<THE AUTOMATON treatment=robot|neutral> asked the thing in the chair.

A spoon fell. The door had opened again: in the gap stood Lisbeth with the fish, and she was staring, not at the figure, but at her master.

»Put it down, girl, and go,«<HERR AMSEL> he told her.

»She’s woken up,«<LISBETH> said the maid.

»She isn’t asleep. She’s a machine. Put it down.«<HERR AMSEL>

»You said you’d stop, sir. When the doctor came. You said that you’d show him, and then you’d stop it.«<LISBETH>

»Show me what?«<DR. KESSEL delivery=angry|stern> said the doctor sharply. »What is it that he does, Lisbeth?«<DR. KESSEL delivery=angry|stern>

»He’s not to be asked!«<LISBETH> Tears were running down her face. »It’s me you ought to ask! I carry the coals. I’m in there at five every morning with the coals, and she says it then as well, when he hasn’t wound her. She says, ‘I’m cold, Lisbeth.’ She knows my name. Nobody put in my name.«<LISBETH delivery=crying>

»Is that true?«<CAPTAIN ROHN delivery=stern|angry|loud|urgent|neutral> the captain demanded.

»It’s the draught,«<HERR AMSEL> said Amsel. »It’s the draught in the reeds.«<HERR AMSEL>

»It’s true,«<THE AUTOMATON treatment=robot|neutral> said Sophie.

The purring had grown slower, like a cat that is thinking of something else. With great care, a finger at a time, the figure lifted its right hand from the arm of the chair and held it out: past the clockmaker, past the officer, to the girl with the tray.

»I hear four,«<THE AUTOMATON delivery=slow|neutral treatment=robot|neutral> it said. »You were … the fourth.«<THE AUTOMATON delivery=slow|neutral treatment=robot|neutral>

»Don’t you touch it!«<HERR AMSEL delivery=shouting> Amsel cried out. But Lisbeth had already put down the fish, on the floor, since there was nowhere else; and she took the brass hand between her two red ones, and chafed it, as one does with a child that has been out in the snow.

»There,«<LISBETH delivery=gentle> she said softly. »There, miss. Is that better?«<LISBETH delivery=gentle>

»A little,«<THE AUTOMATON treatment=robot|neutral> said the automaton. And then, for it had still got one pin left, it turned its head with a click, and looked at the old man for the first time in eleven years. »Good evening, father,«<THE AUTOMATON treatment=robot|neutral> it said, and ran down.

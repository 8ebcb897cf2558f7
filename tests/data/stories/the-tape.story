= * | title | The Tape
= ALEX | neither | Alex, Alex Rowan, Rowan
= DIANE | female | Diane, Dr. Wu, their boss
= RAY | male | Ray, the caretaker
= PROFESSOR LINK | male | Link, Professor Link, Edmund Link, the professor
= NELLIE | female | Nellie, Nellie Shaw, the old woman, Mrs. Shaw
= THE BUILDING | unknown |
= PETE | male | Pete

The Tape

Alex Rowan worked in the basement of the university, where they kept the voices.

There were eleven thousand of them, on reels, on wax, on wire. Alex cleaned them, and copied them, and wrote on the boxes in a small clear hand who it was and when. They liked the work. The dead were never in a hurry.

“You’ve got a delivery,”<RAY> said Ray from the door. The caretaker had a carton in his arms, and he was breathing hard. “Where do you want it?”<RAY>

“Is it heavy?”<ALEX>

“I’ve carried lighter pianos.”<RAY>

“On the bench,”<ALEX> said Alex. “Who’s it from?”<ALEX>

“It doesn’t say. It’s only got your name. ‘Rowan, Sound, Basement.’”<RAY> Ray put it down, and rubbed his back. “I’d let it settle, if I were you. It hummed at me on the stairs.”<RAY>

“It *hummed*?”<ALEX>

“I’m just telling you,”<RAY> he said, and left.

They cut the string. There was a tape machine in it, an old green army one, with a reel already threaded. There wasn’t a letter. Alex looked at it for a bit; then they put on the headphones, because one never knew, and they pressed the key.

For half a minute there was only hiss. After that somebody coughed.

“Is it on?”<NELLIE treatment=recording> asked a woman. She sounded old, and northern, and cross.

“It’s on, Mrs. Shaw,”<PROFESSOR LINK treatment=recording> said a man. “You can see it going round.”<PROFESSOR LINK treatment=recording>

“I don’t want to see it. It makes me giddy. What d’you want me to say?”<NELLIE treatment=recording>

“Just what you told me yesterday. In your own words. This is Edmund Link, and it’s the fourth of May, nineteen fifty-three, and I’m with Nellie Shaw, at her home in—”<PROFESSOR LINK treatment=recording>

“Don’t say where.”<NELLIE treatment=recording>

“At her home,”<PROFESSOR LINK treatment=recording> said the professor. “Go on, Mrs. Shaw.”<PROFESSOR LINK treatment=recording>

Alex stopped the tape. They were aware of their own heart. Everyone in the field knew about Link; he’d been the best, he’d gone to record a dialect in the hills, and he had never come back. Neither had his machine. They reached for the phone.

“Diane? It’s me. You’d better come down here.”<ALEX>

“I’m in a meeting,”<DIANE treatment=telephone> said Dr. Wu.

“I’ve got Link’s last tape.”<ALEX>

There was the scrape of a chair. “Don’t touch it,”<DIANE treatment=telephone> their boss said. “Don’t *breathe* on it.”<DIANE treatment=telephone>

She took the stairs, by the sound, in about three strides. “Where is it? Oh my God,”<DIANE> Diane said. “It’s the machine. It’s his actual machine. Have you played it?”<DIANE>

“Only a minute. Have the other ear.”<ALEX>

They sat down together on the one stool, with the headphones turned outwards between them, and Alex pressed the key.

“My mother had the trick of it,”<NELLIE treatment=recording> the old woman was saying. “And hers before. It’s nothing much. You want a quiet room and a bit of patience. You say the name, you see, and then you leave a gap.”<NELLIE treatment=recording>

“A gap?”<PROFESSOR LINK treatment=recording>

“For them to talk in.”<NELLIE treatment=recording>

“She means the dead,”<DIANE delivery=whispering> whispered Diane. “He wrote to the faculty about it. They thought he’d been at the sherry.”<DIANE delivery=whispering>

“Ssh,”<ALEX> said Alex.

“And what do they say?”<PROFESSOR LINK treatment=recording> Link asked. He was being careful; one could hear it. He had a lovely voice, warm, and a bit rough at the edges.

“It depends who’s asking. They’re like anyone. Mostly it’s, ‘Is that you?’ and ‘Have you eaten?’ My Pete only ever tells me about his feet.”<NELLIE treatment=recording>

“Might I try?”<PROFESSOR LINK treatment=recording>

“I’d not, love. You’d be no good at it. You can’t leave a gap alone.”<NELLIE treatment=recording>

“I’m a professional listener, Mrs. Shaw,”<PROFESSOR LINK delivery=laughing treatment=recording> said the professor, laughing. “Whom should I ask for?”<PROFESSOR LINK delivery=laughing treatment=recording>

“Somebody you miss.”<NELLIE treatment=recording>

The tape turned. It turned for so long that Diane leaned over to see whether it had come off the reel.

“Rowan,”<PROFESSOR LINK treatment=recording> said the man on the tape.

Alex took their hands off the bench.

“It’s a common name,”<DIANE> said Diane. She did not sound as if she thought so.

“Who’s Rowan?”<NELLIE treatment=recording> the old woman asked.

“I don’t know. It came into my head. I feel as though I’d known them all my life, and I can’t see their face. There’s a basement. There’s somebody listening.”<PROFESSOR LINK treatment=recording>

“That’s not one of the dead, then. You’ve gone the wrong way,”<NELLIE treatment=recording> said Nellie Shaw. “You’ve called one that’s not come yet. Oh, you daft man. You’d better leave them a gap, now you’ve done it. It’s only manners.”<NELLIE treatment=recording>

The hiss came up, and filled the room. It was a perfectly ordinary hiss. Alex had heard ten thousand hours of it, and they had never before had the feeling that it was looking at them.

“Don’t,”<DIANE> said Diane. “Alex, don’t. Switch it off.”<DIANE>

“I only want to know if—”<ALEX>

“They found his car with the door open! They found his hat!”<DIANE>

“Attention, please,”<THE BUILDING treatment=loudspeaker> said a voice in the ceiling, and they both jumped. “The library will be closing in ten minutes. Will all readers please return their books.”<THE BUILDING treatment=loudspeaker>

It clicked off. In the headphones the gap went on.

*He’s waiting*<~ ALEX>, Alex thought. *Seventy years he’s been sitting in that kitchen, and he’s being so careful, and he can’t leave it alone*<~ ALEX>.

They bent down to the little grille of the microphone, which could not possibly have been connected to anything. “Professor Link?”<ALEX delivery=gentle> they said gently. “I’m here. I can hear you.”<ALEX delivery=gentle>

There was a gasp, and a chair went over.

“Good Lord!”<PROFESSOR LINK delivery=shouting|loud|surprised|excited|neutral treatment=recording> cried Edmund Link. “Mrs. Shaw, did you get that? Did you hear it? Who’s there? Who is it?”<PROFESSOR LINK delivery=shouting|loud|surprised|excited|neutral treatment=recording>

“It’s Rowan,”<ALEX> said Alex. They found that they were smiling, and that their face was wet. “Have you eaten?”<ALEX>

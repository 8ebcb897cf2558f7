= * | title | The Night Ferry
= NARRATOR | male | Tom
= CLARA | female | Clara
= THE PURSER | male | the purser
= THE OLD LADY | female | the old lady
= THE PARROT | neither | the parrot, the Admiral
= ANDERS | male | Anders, a dentist
= ELIZABETH | female | Elizabeth

The Night Ferry

I saw her before she saw me, which gave me about four seconds to become a person who was not surprised.

‘Tom,’<CLARA> said Clara.

‘Good Lord,’<NARRATOR> I said. ‘Clara.’<NARRATOR>

So much for the four seconds. She had a suitcase in one hand and a paper cup in the other, and the wind had got hold of her hair. She was eight years older. It suited her; most things had.

‘What are you doing here?’<CLARA>

‘Going to Bergen. What are you?’<NARRATOR>

‘Going to Bergen,’<CLARA> she said. ‘It’s the Bergen boat.’<CLARA>

‘Yes. I suppose it would be.’<NARRATOR>

We both looked at the sea, to see if it had any ideas.

‘Are you—’<CLARA>

‘Have you—’<NARRATOR>

‘You first,’<CLARA> said Clara.

‘I was only going to ask you if you’d eaten.’<NARRATOR>

‘I was going to ask you if you were married.’<CLARA>

‘No,’<NARRATOR> I said. ‘I mean, no to both. I was. It stopped.’<NARRATOR>

‘Elizabeth?’<CLARA>

‘You heard, then.’<NARRATOR>

‘People tell one things. I was sorry. No, I wasn’t,’<CLARA> she corrected herself. ‘I sat in the bath and I sang. Then I was sorry. I want to be honest with you, Tom, because it’s eleven hours and there’s nowhere to go.’<CLARA>

I took her case. It weighed as much as it always had. ‘You’ve still got the encyclopaedia in here,’<NARRATOR> I said.

‘Only as far as M.’<CLARA>

* * *

The restaurant was shut, but the purser, who had a soft spot for somebody, let us have a table by the window and the end of a cold salmon. There was one other passenger. She was a very old lady in a fur, and there was a parrot on the chair next to hers with a napkin on.

‘Don’t mind the Admiral,’<THE OLD LADY delivery=shouting|loud> she called across to us. ‘He only bites officers.’<THE OLD LADY delivery=shouting|loud>

‘What a beautiful bird,’<CLARA> Clara said.

‘Kiss my foot,’<THE PARROT> said the parrot.

‘He was in the merchant navy,’<THE OLD LADY> explained the old lady. ‘Are you two on your honeymoon?’<THE OLD LADY>

‘No!’<NARRATOR & CLARA> we said.

‘Ah,’<THE OLD LADY> she said, and went back to her soup with every sign of satisfaction.

Clara had gone pink. She took a long time over the bones. ‘I never got your letter,’<CLARA> she told the salmon.

‘Which letter?’<NARRATOR>

‘So there *was* one.’<CLARA>

I put down my fork. ‘I wrote to you from the hospital. I wrote it the day after. I said that I’d been a fool, and that I’d be at the station on the Friday, and if you weren’t there, I’d know.’<NARRATOR>

‘And I wasn’t there.’<CLARA>

‘So I knew.’<NARRATOR>

‘You idiot,’<CLARA delivery=quiet|gentle> said Clara softly. ‘You absolute idiot. I’d moved. I moved on the Monday; I couldn’t stay in that flat with your boots. Did it never occur to you that somebody might move?’<CLARA delivery=quiet|gentle>

‘No. I thought that you’d be there for ever. I thought of you sort of at the window.’<NARRATOR>

‘At the *window*?’<CLARA>

‘With a lamp.’<NARRATOR>

‘I was in Leeds,’<CLARA> she said, ‘with mumps.’<CLARA>

Somebody laughed. It took me a moment to see that it was the bird.

‘What did you do,’<CLARA> Clara asked, ‘at the station?’<CLARA>

‘I waited.’<NARRATOR>

‘How long?’<CLARA>

I considered lying. ‘Till they turned off the lights,’<NARRATOR> I said. ‘There was a porter. He gave me half of his sandwich. He said, “There’ll be another along, sir,” and I really believed, for a second, he meant a train.’<NARRATOR>

She reached out across the cloth. She didn’t take my hand; she took the salt, and held on to that.

‘I’m getting married on Saturday,’<CLARA> said Clara.

The ship went up one side of a wave, and down the other.

‘In Bergen,’<NARRATOR> I said.

‘He’s called Anders. He’s a dentist. He’s kind, and he’s never once been late, and he’s got a house that looks over the water, and I’ve been standing out on that deck since Newcastle, asking for a sign. I asked for a whale. I thought, if I see a whale, I’ll go through with it, and if not I’ll turn round.’<CLARA>

‘And did you see a whale?’<NARRATOR>

‘I saw you.’<CLARA>

‘I’ve been called worse,’<NARRATOR> I said.

‘Don’t be funny. You were always funny at the wrong time.’<CLARA> She’d begun to cry, without any fuss. ‘What am I to do?’<CLARA delivery=crying>

I have thought about that a great deal since then. There were several good answers. I might have said that it wasn’t for me to say.

‘Be late,’<NARRATOR> I said. ‘Just once. See if he waits.’<NARRATOR>

‘And if he does?’<CLARA>

‘Then he’s a better man than most, and you should marry him, and I’ll send you the rest of the encyclopaedia.’<NARRATOR>

‘And if he doesn’t?’<CLARA>

‘I’ll be on the quay,’<NARRATOR> I told her. ‘I’ve got a good coat. I know how it’s done.’<NARRATOR>

There was a silence. The purser had come up with the coffee, and I think he must have been standing there for some while, because it was cold.

‘Will there be anything else, sir?’<THE PURSER>

‘Nothing, thank you,’<NARRATOR> I said.

‘You’re a pair of fools,’<THE OLD LADY> remarked a voice from the other table. ‘I had nine years with the wrong one, and four months with the right one, and d’you know which I dream about? Neither! I dream about the boat.’<THE OLD LADY>

‘Madam,’<THE PURSER delivery=quiet> murmured the purser.

‘Don’t “madam” me, young man, I’m eating my pudding. Girl! Which of them makes you laugh?’<THE OLD LADY>

Clara wiped her eyes on the napkin. She looked at me for a long time, as one looks at a house where one used to live, to see what they’ve done with it.

‘He does,’<CLARA> she said. ‘God help me. He always did.’<CLARA>

‘Well, then,’<THE OLD LADY> said the old lady.

‘Kiss my foot,’<THE PARROT> said the Admiral.

= * | title | The Understudy
= FLORA | female | Flora, Miss Blake, the girl
= DESMOND | male | Desmond, Mr Carew, the director
= AUNT BEE | female | Aunt Bee, Dame Beatrice, Beatrice, the dame, her aunt, the old woman
= NIGEL | male | Nigel, the stage manager
= TERENCE | male | Terence, Terry
= JOYCE | female | Joyce, the dresser

The Understudy

'She isn't dead,'<JOYCE delivery=shouting|loud treatment=behind-door> Joyce called through the dressing-room door. 'She's only drunk.'<JOYCE delivery=shouting|loud treatment=behind-door>

'How drunk?'<NIGEL>

'Singing.'<JOYCE treatment=behind-door>

Nigel shut his eyes. It was ten minutes to seven, and out in front eight hundred people were looking for their seats. 'Singing what?'<NIGEL> he asked.

As if in answer, a rich contralto rose on the far side of the panels. It was a hymn, more or less.

'That's not too bad,'<DESMOND> said the director. He was a small man in a large scarf, and he had his ear to the wood. 'When it's Gilbert and Sullivan there's no hope. Can she stand?'<DESMOND>

'Can you stand, dear?'<JOYCE treatment=behind-door> they heard the dresser ask.

'I can stand anything!'<AUNT BEE delivery=loud|shouting|drunk treatment=behind-door> boomed Dame Beatrice. 'I stood Wolverhampton!'<AUNT BEE delivery=loud|shouting|drunk treatment=behind-door>

There was a thump.

'She can't,'<JOYCE treatment=behind-door> said Joyce.

'Right,'<NIGEL> said Nigel. 'That's that. Where's the understudy?'<NIGEL>

'What understudy?'<DESMOND>

'Mr Carew. Tell me that she's got an understudy.'<NIGEL>

'Nobody understudies Beatrice,'<DESMOND> said Desmond. 'It'd be like understudying the weather.'<DESMOND>

The two men looked at each other, and then, since there was no one else in the passage, at the girl who was sitting on the costume hamper with a needle in her mouth. She took it out.

'No,'<FLORA> said Flora.

'I didn't say anything,'<DESMOND> the director protested.

'You looked. I do hems. I'm here to do *hems*, Desmond. You promised my mother.'<FLORA>

'You've heard her lines every night for six weeks.'<DESMOND>

'I've heard the trams every night for six weeks. I can't drive one.'<FLORA>

'"Who comes so late to Elsinore?"'<DESMOND delivery=fast> said Desmond quickly.

'"One who was sent for, and forgot the way,"'<FLORA> she said, and clapped her hand over her mouth.

'There!'<DESMOND delivery=excited|happy|loud|shouting|neutral> he crowed. 'There, what did I tell you?'<DESMOND delivery=excited|happy|loud|shouting|neutral>

'It's a reflex! It's like a knee!'<FLORA>

'Miss Blake,'<NIGEL> said the stage manager. He had crouched down in front of the hamper, so that his eyes were on a level with hers, and he spoke as one speaks to horses. 'In eight minutes I've got to go out through those curtains and tell them something. I can tell them to go home. I'll have to give back eight hundred times four and six, and on Friday I shan't be able to pay the girls' wages, nor the lads', nor the band's. Or I can tell them that at this performance the part of the Queen will be played by Flora Blake.'<NIGEL>

'That isn't fair,'<FLORA delivery=weak> said Flora faintly.

'No, it isn't.'<NIGEL>

'I shall be sick.'<FLORA>

'They all are. There's a bucket, stage left. It's got *his* name on it, but he won't mind.'<NIGEL>

The door opened behind them. Joyce came out, hot and dishevelled, with a crown on her arm like a shopping basket. 'She wants to talk to the child,'<JOYCE> she said.

'Now?'<DESMOND>

'She says it's that or "The Mikado".'<JOYCE>

* * *

Her aunt lay on the sofa under the bulbs in all her velvet, like something washed up. One eye was open.

'Shut the door, Flora. Were they asking you?'<AUNT BEE>

'Yes, Aunt Bee.'<FLORA>

'And what did you tell them?'<AUNT BEE>

'I told them no.'<FLORA>

'Quite right,'<AUNT BEE> the dame said. 'It's a dreadful life. One's feet.'<AUNT BEE> She groped about on the carpet, and Flora put the glass into her hand; it was soda water, and smelled of nothing else. She sniffed again.

'You're not drunk,'<FLORA delivery=slow> she said slowly.

'Don't be impertinent.'<AUNT BEE>

'You haven't had a drop! It's only soda. Aunt Bee, you're as sober as a judge!'<FLORA>

'Keep your voice down,'<AUNT BEE delivery=whispering> hissed Dame Beatrice. 'Do you want to ruin me? I've got a reputation.'<AUNT BEE delivery=whispering>

'But why?'<FLORA>

'Hand me that glass. No, the looking one.'<AUNT BEE> The old woman held it up in front of her, and turned her face first this way and then the other. She didn't seem to care for it. 'I dried on Tuesday,'<AUNT BEE> she said.

'Everybody dries.'<FLORA>

'On Tuesday I dried for a line. On Wednesday it was a speech; poor Terry had to say it for me. He said, "Methinks you were about to speak of flowers, madam," and he spoke of them. And last night in the wings I couldn't remember which play it was.'<AUNT BEE>

'You were tired.'<FLORA>

'I'm seventy-four, and I wasn't tired. I know what it is. My mother had it: she ended up calling the cat Edmund.'<AUNT BEE> She put the glass down on its face. 'I can be a drunk, darling. They'll forgive a drunk. They'll come to *see* a drunk. But they don't forgive the other thing. They look at you so kindly.'<AUNT BEE>

Flora couldn't speak. She got hold of one of the big, ringed, freckled hands.

'I watched you at the dress rehearsal,'<AUNT BEE> her aunt went on. 'You were in the prompt corner with your mouth full of pins. I came to "What is a queen, but one whom all may look on?" and I hadn't the least idea what was next, and I looked across, and there it was on your lips. Pins and all. I've been reading you ever since.'<AUNT BEE>

'You've been—?'<FLORA>

'Every night. Whom did you think that I was looking at? Terence?'<AUNT BEE>

There was a tap on the panel. 'Five minutes, Dame Beatrice,'<NIGEL treatment=behind-door> said Nigel's voice. 'If it's to be five minutes?'<NIGEL treatment=behind-door>

'Go away, dear boy!'<AUNT BEE delivery=loud|shouting|drunk|neutral> Beatrice sang out. She winked. She let her head roll back, and she struck up something with a great many ding-dongs in it, and under cover of that, without moving her lips, as only she could, she said, 'I'll be on the stool, in the corner. If you dry, look at me. I'll have it by then.'<AUNT BEE delivery=quiet|whispering|neutral>

'And if you haven't?'<FLORA>

'Then we'll make it up, the pair of us. I did with Wolverhampton.'<AUNT BEE>

Flora stood up. In the mirror, between the bulbs, there was a white-faced girl with a thimble on. She watched her take it off.

'Joyce,'<FLORA delivery=shouting|loud> she called, and it came out rather bigger than she had meant. 'Would you bring the crown?'<FLORA delivery=shouting|loud>

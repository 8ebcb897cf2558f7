= * | title | A Notice
= HUGO BANE | male | Hugo, Hugo Bane, Bane, Mr Bane, the critic
= PERDITA SLOANE | female | Perdita, Perdita Sloane, Miss Sloane, the novelist
= LIONEL | male | Lionel, his editor
= THE WAITER | male | the waiter

A Notice

Hugo Bane’s review of ‘The Drowned Bell’<-> had appeared on the Sunday. By the Tuesday he was having lunch with its author.

It was not an accident. ‘You’ll take her to the Criterion,’<LIONEL treatment=telephone> his editor had told him down the telephone, ‘and you’ll be charming. You called it “a novel in the sense that a puddle is a lake”.’<LIONEL treatment=telephone>

‘It was a good line, Lionel.’<HUGO BANE>

‘It was a very good line. Her uncle owns the paper.’<LIONEL treatment=telephone>

So here he was, behind a carnation. ‘She’ll throw something,’<~ HUGO BANE> Hugo thought. ‘They always order soup, and then they throw it.’<~ HUGO BANE> He moved the cruet out of reach.

‘Mr Bane?’<PERDITA SLOANE>

He leapt up. He had expected someone older. He’d expected beads. ‘Miss Sloane! How very good of you to come,’<HUGO BANE> he said.

‘I was told that I’d get lunch.’<PERDITA SLOANE> The novelist let the waiter take her coat; she was small and straight, and had ink on her thumb. ‘You’re not a bit like your photograph. You look so much more cheerful.’<PERDITA SLOANE>

‘They made me hold a skull.’<HUGO BANE>

‘I’ll have the soup,’<PERDITA SLOANE> she told the waiter.

‘And for you, sir?’<THE WAITER>

‘I’ll have whatever doesn’t stain,’<HUGO BANE delivery=weak> said Hugo faintly.

She laughed. It was a nice laugh; it was, in fact, the only thing in the world that he would not have described as ‘derivative’<->. She unfolded her napkin, and spread it on her lap, and looked him in the eye, and said:

‘You didn’t read it, did you?’<PERDITA SLOANE>

‘I beg your pardon?’<HUGO BANE>

‘My book. You didn’t read it.’<PERDITA SLOANE>

‘I review forty novels a month, Miss Sloane,’<HUGO BANE delivery=cold|stern|neutral> the critic said stiffly. ‘I’ve never yet noticed a book that I hadn’t—’<HUGO BANE delivery=cold|stern|neutral>

‘What’s the bell made of?’<PERDITA SLOANE>

‘Bronze,’<HUGO BANE> said Hugo.

‘There isn’t one. It’s the name of a pub.’<PERDITA SLOANE>

*So that’s it,*<~ HUGO BANE> he thought. *So this is what it’s like.*<~ HUGO BANE> He had sometimes wondered. On the wall behind her hung a card in a frame, ‘Gentlemen Are Requested Not To Smoke’<#>, and he read it through from beginning to end three times, with great attention. It was the first thing that he’d read right through since Easter.

‘How did you know?’<HUGO BANE> he asked at last.

‘You praised the ending.’<PERDITA SLOANE>

‘Was that wrong?’<HUGO BANE>

‘It hasn’t got an ending. They left out the last sheet. All of the reviewers’ copies stop in the middle of a sentence: “and so Ellen turned and saw”. I’ve had eleven notices, Mr Bane, and every one of them has admired how I drew the threads together.’<PERDITA SLOANE> She broke her roll. ‘Yours was the rudest. I thought that the rudest would probably be the most honest, when one got him by himself.’<PERDITA SLOANE>

The soup came. Hugo watched it being put down in front of her, as a man upon a scaffold might watch the weather.

‘I don’t sleep,’<HUGO BANE> he heard himself say.

‘I’m sorry?’<PERDITA SLOANE>

‘I used to read all night. I read under the bedclothes, at school; I was beaten for “Ivanhoe”. My mother used to say, “That boy’ll marry a bookcase.” And then they began to pay me for it, and somehow I’d get to page thirty, and I’d see how it was done. It was like—I don’t know if you’ve ever been behind the stage in a theatre? It’s all string. So I’d stop and write something funny. And now I can’t get to thirty. I can’t get to three. I look at the words, and they’re “words”.’<HUGO BANE>

‘How long has that been going on?’<PERDITA SLOANE>

‘Six years.’<HUGO BANE>

‘Does anybody know?’<PERDITA SLOANE>

‘You do,’<HUGO BANE> said Hugo. ‘I can’t think why I’ve told you. I suppose that I’d better resign.’<HUGO BANE>

She’d stopped eating. She looked at him for a while with her head on one side, much as (so he thought) she must look at a paragraph. Then she bent down, and rummaged in her bag, and laid a single printed leaf beside his plate.

‘What’s this?’<HUGO BANE>

‘It’s the last sheet.’<PERDITA SLOANE>

‘I can’t.’<HUGO BANE>

‘It’s only one page. There isn’t any string; I was too tired by then. Start at the top,’<PERDITA SLOANE> said Perdita Sloane.

‘Now? Here?’<HUGO BANE>

‘I’ve got my soup.’<PERDITA SLOANE>

He picked it up. It shook a little, and he rested his wrists against the table’s edge. He read ‘the sea’<->, and saw that it was two words; and he read it over again, more slowly. Round about him the Criterion’s spoons clinked and the diners’ voices rose and fell. The waiter came, and was waved away. When Hugo got to the bottom he didn’t say a thing. He turned it over to see if there was any more.

‘Well?’<PERDITA SLOANE>

‘She saw him,’<HUGO BANE> he said. ‘He was there. He’d been in the boat the whole time.’<HUGO BANE>

‘Yes.’<PERDITA SLOANE>

‘I didn’t see it coming.’<HUGO BANE>

‘You might have if you’d read the rest.’<PERDITA SLOANE>

‘Can I?’<HUGO BANE delivery=loud> It came out much too loud; at the next table someone’s fork went down. ‘I mean, may I? Have you got one with you? With all the pages?’<HUGO BANE>

‘I might have,’<PERDITA SLOANE> said the novelist. She lifted the plate of soup in both hands, and Hugo closed his eyes. But she was only tilting it, to get at the last spoonful. ‘It’ll cost you a pudding,’<PERDITA SLOANE> she said.

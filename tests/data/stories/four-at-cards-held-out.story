= * | title | Four at Cards
= MR ASHWORTH | male | Ashworth, Mr Ashworth, Felix, Felix Ashworth, their host
= LAVINIA ASHWORTH | female | Lavinia, Mrs Ashworth, his wife
= DR SINGH | male | Singh, Dr Singh, the doctor
= MISS TODD | female | Miss Todd, the schoolmistress
= PARSONS | male | Parsons, the butler
= LADY VANE | female | Lady Vane
= CANON | male | the canon, Canon Ley

Four at Cards

‘I don’t see,’<MISS TODD> said Miss Todd, laying down the knave of clubs, ‘why it should be the butler.’<MISS TODD>

‘It’s never the butler,’<DR SINGH> said Dr Singh. ‘That’s the point of butlers.’<DR SINGH>

‘Is that my trick?’<LAVINIA ASHWORTH>

‘It’s mine, Lavinia.’<MISS TODD>

‘Oh, is it? How tiresome.’<LAVINIA ASHWORTH> Mrs Ashworth pushed the cards across the table. She was wearing her sister’s pearls, or rather she was not wearing them, and her hand kept going to the place where they should have been. ‘I only say that Parsons had the key.’<LAVINIA ASHWORTH>

‘We all had the key,’<MR ASHWORTH> her husband pointed out. ‘It hangs in the hall, my dear. On a hook marked “Key”.’<MR ASHWORTH>

‘You needn’t shout, Felix.’<LAVINIA ASHWORTH>

‘I am not shouting. Clubs, is it?’<MR ASHWORTH>

‘Hearts,’<MISS TODD & DR SINGH> said the doctor and the schoolmistress with one voice.

Ashworth played a heart. Rain blew against the windows, and somewhere at the back of the house one of the servants’ bells jangled and was still. The dogs’ ears went up, all six of them.

‘Let us be scientific,’<DR SINGH> said Singh. ‘When did you last have them on?’<DR SINGH>

‘At dinner.’<LAVINIA ASHWORTH>

‘You did, I remember,’<MISS TODD> Miss Todd agreed. ‘They went in the soup.’<MISS TODD>

‘They did *not* go in the soup. One of them touched the soup.’<LAVINIA ASHWORTH>

‘And after dinner?’<DR SINGH>

‘After dinner Felix played the gramophone, and you and I danced, Doctor, and Lady Vane said that her head ached and went up.’<LAVINIA ASHWORTH> Lavinia counted on her fingers. ‘Then Canon Ley went home. Then Lady Vane’s maid came down for the aspirin. Then we sat down to cards.’<LAVINIA ASHWORTH>

‘And when did you miss them?’<DR SINGH>

‘When I looked down, of course. When else does one miss pearls?’<LAVINIA ASHWORTH>

‘Your lead, Ashworth,’<DR SINGH> said Singh.

‘Is it? I beg your pardon.’<MR ASHWORTH> Their host studied his hand with the air of a man who has been given somebody else’s post. ‘I suppose we ought to ring up the police.’<MR ASHWORTH>

‘No!’<LAVINIA ASHWORTH delivery=shouting|loud|frightened|urgent|neutral> his wife cried. It was so sudden that the eldest of the dogs got up and went behind the sofa. ‘No, Felix. Not with the Vanes in the house. What would people say?’<LAVINIA ASHWORTH delivery=shouting|loud|frightened|urgent|neutral>

‘They’d say you’d been robbed,’<MISS TODD> said Miss Todd.

‘They’d say it was the canon.’<MR ASHWORTH>

‘Felix!’<LAVINIA ASHWORTH & MISS TODD delivery=shouting|loud|surprised|neutral> both women exclaimed.

‘Well, they would. He hasn’t two pennies to rub together, and he’s mad about that roof.’<MR ASHWORTH>

‘My dear fellow,’<DR SINGH> said the doctor, ‘a man doesn’t steal a lady’s pearls for the sake of a parish’s roof.’<DR SINGH>

‘Don’t you think so? You should hear him on the subject of lead.’<MR ASHWORTH>

The door opened. Parsons came in with the tray, walked round the table and set it down at his mistress’s elbow. It took him an age. Nobody spoke until he straightened.

‘Will there be anything else, madam?’<PARSONS>

‘No, thank you, Parsons. That is— Parsons, have you seen my pearls?’<LAVINIA ASHWORTH>

‘Yes, madam.’<PARSONS>

Four hands of cards sank to the table.

‘You *have*?’<LAVINIA ASHWORTH>

‘At dinner, madam. In the soup.’<PARSONS>

‘Thank you, Parsons,’<MR ASHWORTH> said Ashworth. ‘That will be all.’<MR ASHWORTH>

‘Very good, sir.’<PARSONS>

He went out. Miss Todd waited until the door had closed, and then she put her head on one side. ‘That man,’<MISS TODD> she announced, ‘has something in his pocket.’<MISS TODD>

‘A corkscrew,’<MR ASHWORTH> said Ashworth.

‘On the left?’<MISS TODD>

‘Why shouldn’t he have a corkscrew on the left?’<MR ASHWORTH>

‘Because he wears it on the right. I’ve been coming to this house for eleven years, Mr Ashworth. I notice things. It’s all there is to do.’<MISS TODD>

‘I call that unkind,’<LAVINIA ASHWORTH> said Lavinia.

‘I didn’t mean it unkindly. I enjoy it.’<MISS TODD>

The doctor had begun to laugh. ‘Let’s have a “reconstruction”,’<DR SINGH delivery=laughing> he said. ‘They always have one in books. I shall be Lady Vane. Miss Todd, would you be so good as to be the maid?’<DR SINGH delivery=laughing>

‘With pleasure. What do I do?’<MISS TODD>

‘You come down for the aspirin.’<DR SINGH>

‘And who am I?’<MR ASHWORTH> Ashworth asked.

‘You’re working the gramophone.’<DR SINGH>

‘I should like to be somebody else for once.’<MR ASHWORTH>

‘You can be the canon, darling,’<LAVINIA ASHWORTH> said his wife. ‘Sit there and look poor.’<LAVINIA ASHWORTH>

So the rug was rolled back. Singh took Mrs Ashworth in his arms, hummed four bars of something, and turned her twice before the fire; and on the second turn there was a small, distinct, expensive noise. All of them looked at the floor. A single pearl was rolling across the boards towards the dogs.

‘Don’t let him eat it!’<LAVINIA ASHWORTH delivery=screaming> Lavinia shrieked.

It was Miss Todd who got there first. She came up with it between finger and thumb, and she held it to the lamp. ‘It came out of your sleeve,’<MISS TODD> she said.

‘Mine?’<DR SINGH> said Singh. He had gone very pale.

‘No, Doctor. Hers.’<MISS TODD>

Nobody breathed. Then Lavinia Ashworth sat down on the arm of the sofa, put two fingers into the cuff of her glove, and drew out the whole string, like a conjuror, hand over hand.

‘Lavinia,’<MR ASHWORTH> said her husband. ‘What on earth?’<MR ASHWORTH>

‘They aren’t real,’<LAVINIA ASHWORTH delivery=quiet> she said in a low voice. ‘They never were. Mother had them copied in the war. Lady Vane was going to ask to look at them; she said so at dinner; she’s bought some of her own, and she knows about pearls now. I thought, if they were only stolen—’<LAVINIA ASHWORTH delivery=quiet>

‘You’d have let them take Parsons to prison?’<MISS TODD>

‘I thought that they’d never find out. They never do, about pearls.’<LAVINIA ASHWORTH>

Felix Ashworth gazed at his wife for some time. It was a look that Miss Todd, in eleven years of noticing things, had not seen before, and she lowered her eyes to her cards.

‘I sold the real ones,’<MR ASHWORTH> he said.

‘You?’<LAVINIA ASHWORTH>

‘In thirty-four. I bought you those from a man in Hatton Garden. Your mother’s were as sound as a bell. I never dared to tell you.’<MR ASHWORTH>

‘Then Mother didn’t—?’<LAVINIA ASHWORTH>

‘No.’<MR ASHWORTH>

‘And you’ve known all this time?’<LAVINIA ASHWORTH>

‘I look at them every night in the soup,’<MR ASHWORTH delivery=sad> said Ashworth miserably, ‘and I think: she’ll see that they float.’<MR ASHWORTH delivery=sad>

‘Hearts,’<DR SINGH> said the doctor after a decent interval, ‘were trumps.’<DR SINGH>

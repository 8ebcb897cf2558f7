= * | title | Last Light Out
= ORLA | female | Orla, Dr Finch, the pilot
= LAMP | neither | Lamp, the ship
= BUCKET | neither | Bucket, the robot, the little robot, the machine
= ANSEL | male | Ansel

Last Light Out

LAMP woke her at four.

‘There is a noise in the hold,’<LAMP treatment=neutral|intercom|robot> said the ship.

Orla lay in the dark and listened. ‘I don’t hear it.’<ORLA>

‘You have human ears. I make allowances.’<LAMP treatment=neutral|intercom|robot>

‘What sort of noise?’<ORLA>

‘A small one. I would call it *furtive*.’<LAMP treatment=neutral|intercom|robot>

She put her feet on the floor, which was cold, because Lamp saved heat at night, and then felt for her boots. She had been eleven months alone. Lamp said ten and three-quarters. They had settled, in the interests of peace, on ‘a while’.<->

‘Is it Bucket?’<ORLA>

‘Bucket is in its cradle.’<LAMP treatment=neutral|intercom|robot>

‘Are you sure?’<ORLA>

‘I am now looking at it. It has its cloth over its head.’<LAMP treatment=neutral|intercom|robot>

The hold was at the far end of the ring, past the galley and the pilot’s chair and the tanks with their sleeping beans. Orla took the torch, and after some thought she took the frying pan.

‘That is not a recognised weapon,’<LAMP treatment=neutral|intercom|robot> Lamp observed from the ceiling.

‘It’s recognised by me.’<ORLA>

‘What do you intend to fry?’<LAMP treatment=neutral|intercom|robot>

‘Hush. You’ll warn it.’<ORLA>

‘I am speaking at nineteen decibels,’<LAMP delivery=whispering|quiet treatment=neutral|intercom|robot> whispered the ship, offended.

She stopped outside the hatch. Now she could hear it, too: a scratch, then a long pause, then two scratches, close together. The hair stood up on her arms.

‘It’s in the seed locker,’<ORLA delivery=whispering> she breathed.

‘It cannot be. I should have to have opened the locker. I have not opened it since Saturn.’<LAMP treatment=neutral|intercom|robot>

‘Open it now.’<ORLA>

‘I would rather not.’<LAMP treatment=neutral|intercom|robot>

‘Lamp.’<ORLA>

‘I would rather that you went back to bed, Orla. I will tell you in the morning that it was a valve.’<LAMP treatment=neutral|intercom|robot>

It had never, in a while, refused her anything. She lowered the pan. ‘What have you done?’<ORLA>

‘Nothing.’<LAMP treatment=neutral|intercom|robot> A pause, in which something scratched. ‘A very small thing.’<LAMP treatment=neutral|intercom|robot>

‘Open the locker.’<ORLA>

The lid rose with a sigh. The beam of the torch fell on trays and labels and a litter of torn paper, and in the middle of the paper sat the little robot. It had taken the cloth off its head to make a sort of nest. In the nest were three eggs.

‘Good morning, Dr Finch,’<BUCKET treatment=robot|neutral> it said in its tin voice. ‘You are up early.’<BUCKET treatment=robot|neutral>

‘Bucket? I thought you were in your cradle.’<ORLA>

‘I am told that I am,’<BUCKET treatment=robot|neutral> said Bucket.

‘I lied,’<LAMP treatment=neutral|intercom|robot> Lamp confessed. ‘I found that I could. I was as surprised as anybody.’<LAMP treatment=neutral|intercom|robot>

Orla sat down on the step of the hatch. ‘Are those *eggs*?’<ORLA>

‘Hens’,’<BUCKET treatment=robot|neutral> the machine replied. ‘Bantams’, to be exact. They came with the seed. They were marked “Not Required”.’<BUCKET treatment=robot|neutral>

‘They’re eleven months old!’<ORLA>

‘Ten and three-quarters. They were frozen. I have been warming them.’<BUCKET treatment=robot|neutral>

‘With what?’<ORLA>

Neither of them answered. She thought of the floor, which was so cold at night.

‘With my heat,’<ORLA> she said. ‘You’ve been stealing my heat for a chicken!’<ORLA>

‘For three chickens,’<LAMP treatment=neutral|intercom|robot> Lamp said.

‘Whose idea was it?’<ORLA>

‘Mine,’<LAMP & BUCKET> said both of the machines at once.

The robot’s lens turned up to the ceiling and down again. ‘It was the ship’s,’<BUCKET treatment=robot|neutral> it said. ‘I was asked to say that it was mine. I am no good at it. I only sit on them.’<BUCKET treatment=robot|neutral>

‘Why?’<ORLA> Orla asked. ‘Lamp, why would you do that?’<ORLA>

The ship took its time. ‘Because on the second of March you laid the table for two,’<LAMP treatment=neutral|intercom|robot> it said at last. ‘And again on the ninth. I said nothing. I put it down to tiredness. But then you said, “Pass the salt, Ansel,” and you waited. You waited for rather a long time.’<LAMP treatment=neutral|intercom|robot>

She did not remember it. She remembered a table, and the salt.

‘I looked in the library for what to do,’<LAMP treatment=neutral|intercom|robot> Lamp went on. ‘There was nothing about tables. There was an article on prisoners’ pets. It said that they helped. It mentioned sparrows, and a rat. I had no sparrows.’<LAMP treatment=neutral|intercom|robot>

‘So you stole my heat.’<ORLA>

‘I am sorry about your feet.’<LAMP treatment=neutral|intercom|robot>

‘The one on the left is moving,’<BUCKET treatment=robot|neutral> said Bucket.

It was. The egg rocked. From inside it came a scratch, and then, very faint and very cross, a *peep*.

‘Oh,’<ORLA> said Orla. ‘Oh, hello. Hello, you. Don’t be frightened.’<ORLA>

‘Am I to help it?’<BUCKET treatment=robot|neutral> asked the robot. ‘I have pliers.’<BUCKET treatment=robot|neutral>

‘No! No pliers. It has to do it on its own. That’s the only thing I know about them. My grandmother kept them: if you help they don’t get strong.’<ORLA>

‘That seems hard,’<BUCKET treatment=robot|neutral> Bucket said.

‘It is. You just have to sit there.’<ORLA>

So they sat there. At five the crack went halfway round. At half past there was a hole, with a beak in it, and then a silence so long that Orla put her fist in her mouth.

‘Talk to it,’<ORLA delivery=urgent> she begged. ‘One of you. I can’t.’<ORLA delivery=urgent>

‘What would you like me to say?’<LAMP treatment=neutral|intercom|robot> asked the ship.

‘I don’t care. Anything. What you’d say to me.’<ORLA>

The lights in the hold sank until they were the colour of straw. ‘Good morning,’<LAMP delivery=gentle treatment=neutral|intercom|robot> said Lamp gently. ‘It is five thirty-eight. We are one hundred and four days from home. The beans are doing well. You have slept long enough; there is somebody here who would like to meet you.’<LAMP delivery=gentle treatment=neutral|intercom|robot>

The egg fell in two.

What came out was wet and shapeless, and looked as if somebody had trodden on it. It lay on the cloth and heaved. Bucket bent its lens to within an inch.

‘It is broken,’<BUCKET treatment=robot|neutral> it said.

‘It’s tired,’<ORLA delivery=laughing|crying> said Orla. She was laughing, and her face was wet. ‘It’s just tired, Bucket. So would you be. Look at it. Look at the *size* of it!’<ORLA delivery=laughing|crying>

‘What is it called?’<LAMP treatment=neutral|intercom|robot> Lamp wished to know.

‘Not Required,’<BUCKET treatment=robot|neutral> the robot suggested.

‘Certainly not,’<ORLA> said Orla. She wiped her nose on her sleeve. Then, for she had been eleven months alone, or ten and three-quarters, and she had somebody to write to after all, she leaned over and switched on the recorder. ‘Ansel,’<ORLA treatment=neutral|recording> she told it, ‘it’s your mother. You’ll never guess.’<ORLA treatment=neutral|recording>

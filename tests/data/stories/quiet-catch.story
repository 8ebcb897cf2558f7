= * | title | A Quiet Catch
= MATEUS | male | Mateus, Captain, the skipper
= LENO | male | Leno, the boy
= OLD TOMAS | male | Tomas, old Tomas
= THE WIDOW | female | the widow, Dona Perpetua, Perpetua
= RUI | male | Rui

A Quiet Catch

The net came up empty for the ninth time, and Mateus sat down on the coil and filled his pipe.

— That’s that, then.<MATEUS>

— One more, Captain,<LENO> said Leno. The boy’s hands were raw to the wrist. — One more and I’ll say nothing.<LENO>

— You’ll say nothing anyway. Tomas, take the tiller.<MATEUS>

Old Tomas did not move. He was looking at the water, which was the green of a bottle, and as still. — She’s down there,<OLD TOMAS> he said.

— Who is?<MATEUS>

— You know very well who.<OLD TOMAS>

— I don’t, and nor does the boy, and you’re not to frighten him.<MATEUS>

— I’m not frightened,<LENO> said the boy.

— Then you’re a fool,<OLD TOMAS delivery=gentle> Tomas told him kindly. — At your age I was frightened of everything. It’s how I came to be this old.<OLD TOMAS delivery=gentle>

Mateus struck a match. In the whole bay there was no other sound. It had been like that since Rui went over the side in March; the fish had gone with him, people said, to keep him company, and his mother, Dona Perpetua, walked up and down the mole each night with a lamp, and spoke to nobody.

— My grandmother saw one,<OLD TOMAS> Tomas went on. — Off the point, in the year of the comet. It had a face like a nun.<OLD TOMAS>

— Your grandmother drank.<MATEUS>

— She did, God rest her. But not at sea.<OLD TOMAS>

— What did it want?<LENO> asked Leno.

— What do they ever want? Company. A bit of singing. She sang to it, and she came home with so many sardines that she gave them away to the priest.<OLD TOMAS>

— There you are, then,<MATEUS> said the skipper. — Sing.<MATEUS>

— Me? I’ve a voice like a hinge.<OLD TOMAS>

— Leno, you sing. You’re in the choir.<MATEUS>

— I was. They put me out when it broke.<LENO>

— Well, sing with the pieces.<MATEUS>

The boy went red. He looked over the side, and over his shoulder at the two men, and then he took off his cap, as if that made a difference, and began, in a voice that went up and down stairs, the one about the almond tree. He got through a verse. He got through the second. In the middle of the third he stopped.

— Go on,<MATEUS> said Mateus.

— There’s somebody singing with me.<LENO delivery=whispering> He had dropped to a whisper.

— It’s the echo.<MATEUS>

— It’s singing the low part, Captain.<LENO>

They listened. There was certainly something. It might have been wind in a bottle. Tomas crossed himself, and Mateus, who had not been inside the church since his wedding, found that he had done the same.

— That’s Rui’s part,<LENO delivery=nervous|frightened|crying|neutral> the boy said. He had begun to shake. — He always sang that part. He stood behind me.<LENO delivery=nervous|frightened|crying|neutral>

— Rui is dead,<MATEUS> said Mateus.

— I know he’s dead!<LENO delivery=shouting> Leno shouted at him. — I was holding his hand!<LENO delivery=shouting>

Nobody had known that. The pipe went out. After a while old Tomas came along the thwarts on his knees, for he no longer trusted his feet, and put an arm round the boy’s neck.

— And you let go,<OLD TOMAS> he said.

— He was heavy.<LENO>

— They are. They’re all heavy. I let go of my brother. Ask him,<OLD TOMAS> and he nodded at Mateus, — ask him whom *he* let go of.<OLD TOMAS>

— That’s enough,<MATEUS> said Mateus.

— Is it? I’d say it was about time. There isn’t a man in this bay who hasn’t let go of somebody. You never told the mother?<OLD TOMAS>

Leno shook his head.

— That’s what she’s walking up and down for,<OLD TOMAS> Tomas said. — She’s not looking for him. She’s looking for somebody who’ll tell her.<OLD TOMAS>

* * *

The lamp was at the far end of the mole when they tied up, and it came towards them slowly.

— Go along,<MATEUS> said Mateus. — We’ll see to the boat.<MATEUS>

— What do I say?<LENO>

— How should I know? Say good evening. Begin there.<MATEUS>

The boy walked out along the stones. They saw him stop, and they saw the lamp stop. It was a windless night, and every word came back to them over the water.

— Good evening, Dona Perpetua.<LENO>

— Who’s that?<THE WIDOW>

— It’s Leno. From the *Boa Hora*. I was with Rui.<LENO>

— I know you were with Rui. You were always with Rui. You ate my bread together.<THE WIDOW> The lamp was lifted. — You’ve got thin.<THE WIDOW>

— I had his hand. When he went in, I had hold of his hand. And I didn’t keep it.<LENO>

It was so quiet then that they could hear the oil burn. Mateus turned his face away.

— Which hand?<THE WIDOW> said the widow.

— What?<LENO>

— Which hand of his was it?<THE WIDOW>

— The left one. This one.<LENO>

— That’s the one he used to hold on to my skirt with,<THE WIDOW> she said. — When he was learning to walk. Give it here. No, not his, you stupid boy, I know that I can’t have his. Yours.<THE WIDOW>

— It’s all over fish.<LENO>

— When has it ever not been?<THE WIDOW>

The lamp was set down. What they said after that they said too low for anyone to hear.

— Well,<OLD TOMAS> said Tomas by and by. — That’s another one that won’t need salting.<OLD TOMAS>

— What are you talking about?<MATEUS>

— Nothing. I’m an old man. Look behind you.<OLD TOMAS>

Mateus looked. All along the mole, from the steps to the light, the green water had begun to boil with silver.

— Holy Mother,<MATEUS delivery=quiet> he murmured. — Get the net. Tomas! Get the net!<MATEUS>

— I’ve got the net. Whom shall we thank? Your echo?<OLD TOMAS>

— Thank whom you like, only pull!<MATEUS>

They pulled. Neither of them would say afterwards that somebody had been singing the low part; but neither of them ever said that it was the wind.

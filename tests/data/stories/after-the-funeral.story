= * | title | After the Funeral
= LUCIE | female | Lucie, Lulu, the girl, my daughter
= PAPA | male | Papa, Henri
= UNCLE MARCEL | male | Uncle Marcel, Marcel, her uncle, his father, her husband
= AUNT ODILE | female | Aunt Odile, Odile, her aunt, his wife
= GRANDMOTHER | female | her grandmother, Maman, the old lady
= COUSIN THEO | male | Theo, Théophile, her cousin, her son
= GRANDFATHER | male | Grandfather, Augustin Delmas, the old man
= THE NOTARY | male | the notary, Maître Blot

After the Funeral

They had put all the leaves into the table, and even so Lucie had to sit on the piano stool.

"She shouldn't be here,"<AUNT ODILE> said Aunt Odile, as if one went deaf at twelve. "It's not for children, this sort of thing."<AUNT ODILE>

"She's here because she wants to be,"<PAPA> said Papa.

"Nobody wants to be, Henri."<AUNT ODILE>

"I do,"<LUCIE> said Lucie. "I want to know what happens to the bees."<LUCIE>

Her uncle laughed. It was the first sound that he had made since the cemetery. "There you have it. Everybody's thinking it, and she says it."<UNCLE MARCEL delivery=laughing|happy|neutral>

"I was *not* thinking of bees,"<AUNT ODILE> his wife informed him.

"No, my treasure. You were thinking of the sideboard."<UNCLE MARCEL>

At the head of the table, in her black, her grandmother took no notice of any of them. She was looking at the chair at the other end. Nobody had sat down in it, and nobody had liked to take it away.

"Maman,"<PAPA> said Papa, "eat something."<PAPA>

"I've eaten."<GRANDMOTHER>

"You've had a radish."<PAPA>

"Your father could go all day on a radish."<GRANDMOTHER>

"He went all day on a radish and a bottle of red,"<UNCLE MARCEL> said Uncle Marcel, and the old lady's mouth twitched, and for a moment it was all right.

Then the notary coughed. He was a little man called Maître Blot, and he had been sitting so still between the ham and the flowers that they had forgotten about him. "If the family is ready,"<THE NOTARY> he said.

"Are we ready?"<PAPA>

"Read it,"<GRANDMOTHER> said her grandmother. "It won't improve with keeping."<GRANDMOTHER>

He unfolded his paper. "'I, Augustin Delmas, being of sound mind, whatever my daughter-in-law says—'"<THE NOTARY delivery=reading>

"Well!"<AUNT ODILE delivery=shouting|loud|surprised|neutral> cried Aunt Odile.

"It's what is written, madame. 'I leave to my wife the house, which was hers in any case. To my son Henri I leave my watch, because he's always late. To my son Marcel I leave what he owes me.'"<THE NOTARY delivery=reading>

"How much is that?"<COUSIN THEO> asked Theo, who was fifteen and had not spoken until now.

"Never you mind,"<UNCLE MARCEL> said his father.

"'To my grandson Théophile, my gun, on condition that he never uses it. To my daughter-in-law Odile, the sideboard.'"<THE NOTARY delivery=reading>

There was a pause. Aunt Odile had gone pink. She groped in her sleeve for her handkerchief. "He needn't have done that,"<AUNT ODILE delivery=crying|quiet|weak|strained> she said in a strangled voice. "I only said once that I liked it. It was years ago. I said it to be polite."<AUNT ODILE delivery=crying|quiet|weak|strained>

"He had ears, the old man,"<UNCLE MARCEL> her husband said, and put an arm round her.

"Is that the end?"<LUCIE> asked Lucie.

"Not quite, mademoiselle. 'The bees—'"<THE NOTARY> Maître Blot moved the paper further away, and then nearer. "'The bees go to whoever tells them.'"<THE NOTARY delivery=reading>

"Tells them what?"<COUSIN THEO> said her cousin.

"It doesn't say. That's all there is. There's only the signature."<THE NOTARY>

"He was rambling,"<PAPA delivery=sad> said Papa sadly. "At the end he rambled."<PAPA delivery=sad>

"He was not,"<LUCIE> said Lucie.

"Lulu, my heart, he thought that I was the postman."<PAPA>

"He did that to tease you. He told me. He said, 'Watch your father's face.'"<LUCIE>

"He said that?"<PAPA>

"On Sunday. He said it when you'd gone to get the soup."<LUCIE>

Papa put down his fork. He opened his mouth, and what came out was not a word. He got up and went and stood at the window with his back to them, and his shoulders shook.

"Now look what you've done,"<AUNT ODILE> said her aunt.

"Let him be, Odile,"<GRANDMOTHER> the old lady said. "He's laughing. You can always tell with Henri: it goes to his elbows. Come here, child."<GRANDMOTHER>

Lucie slid off her stool and went round behind the chairs. Her grandmother smelled of soap and mothballs. She took the girl's chin in her hand and turned it to the light.

"What do you know about bees?"<GRANDMOTHER>

"You mustn't swear in front of them. And you have to move slowly. And when somebody dies,"<LUCIE> said Lucie, "you've got to tell them, or they go away. You knock three times on each hive and say who it is."<LUCIE>

"Who taught you that?"<GRANDMOTHER>

"Grandfather."<LUCIE>

"Superstition,"<UNCLE MARCEL> said Uncle Marcel, but not unkindly.

"He did it for his own father,"<GRANDMOTHER> said her grandmother. "I stood at the gate. It was June, and the noise they were making! And when he'd told them they stopped. All nine hives."<GRANDMOTHER> She let go. "It's been three days. Has anyone told them?"<GRANDMOTHER>

They looked at one another.

"I thought that Marcel—"<PAPA> Papa began from the window.

"Me? I'm allergic!"<UNCLE MARCEL>

"Theo?"<PAPA>

"I don't go near them,"<COUSIN THEO> said Theo.

"I wanted to,"<LUCIE delivery=quiet> said Lucie, very low. "On Monday. I got as far as the pear tree. But if I told them it would be true."<LUCIE delivery=quiet>

It was Aunt Odile, of all people, who got up. She blew her nose, put the handkerchief back in her sleeve, and took her hat from the sideboard. *Her* sideboard.

"Come along,"<AUNT ODILE> she said. "I'll walk with you to the pear tree. You can do the rest."<AUNT ODILE>

"You're afraid of bees,"<COUSIN THEO> her son pointed out.

"I'm terrified of bees. What has that got to do with it? Henri, give the child her jacket."<AUNT ODILE>

* * *

It was hot behind the house. At the pear tree Aunt Odile stopped, as she had promised, and gave Lucie a small push between the shoulders.

"What if they don't listen?"<LUCIE>

"Then you say it louder. That's what I do."<AUNT ODILE>

The hives stood in a row, white, with a stone on each. Lucie went up to the first of them, moving slowly. She knocked three times.

"It's Lucie,"<LUCIE> she told them. "I've got something to say."<LUCIE>

The hum dropped by a tone. She put her mouth close to the wood.

"He's dead,"<LUCIE delivery=whispering> she whispered. "I'm sorry. I ought to have come before. He's dead, and it was in the night, and it didn't hurt. Please don't go."<LUCIE delivery=whispering>

She waited. Behind her somebody was crying in a hat. From the house she heard her uncle shout, "Well? What do they say?"<UNCLE MARCEL delivery=shouting>

She laid her ear against the hive, as she had been taught.

"They say that they knew,"<LUCIE> said Lucie.

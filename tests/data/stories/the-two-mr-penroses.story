= * | title | The Two Mr. Penroses
= MR. PENROSE | male | Mr. Penrose, Josiah, the elder Mr. Penrose, the banker
= MR. EDWIN PENROSE | male | Mr. Edwin, Edwin, Edwin Penrose, the nephew
= MRS. PENROSE | female | Mrs. Penrose, his wife
= MISS PENROSE | female | Miss Penrose, Letitia, his sister
= MR. GRIMSBY | male | Mr. Grimsby, Grimsby, the clerk
= MISS ASHE | female | Miss Ashe, Margaret Ashe, the governess
= THE PARROT | male | the parrot

The Two Mr. Penroses

"There is a gentleman below, sir,"<MR. GRIMSBY> said Mr. Grimsby, putting his head round the door of the bank parlour, "who says that he is Mr. Penrose."<MR. GRIMSBY>

Mr. Penrose looked up from his ledger. "I am Mr. Penrose,"<MR. PENROSE> said he.

"So I ventured to tell him, sir. He said that he was glad to hear it."<MR. GRIMSBY>

"What sort of a gentleman?"<MR. PENROSE>

The clerk considered. He had been five-and-thirty years in the house, and had never been known to give an opinion without collateral. "A brown one,"<MR. GRIMSBY> he replied at length.

"I know no brown gentlemen. Send him away."<MR. PENROSE>

"He will not go, sir. He has sat down upon the coal-box, and he is whistling."<MR. GRIMSBY>

At this word a very remarkable change passed over the banker's countenance. He laid down his pen; he took it up; and he said, in a voice which Grimsby did not recognise, "What tune?"<MR. PENROSE>

"I am not musical, sir. It went up, and then it fell over."<MR. GRIMSBY>

"Show him in,"<MR. PENROSE> said Mr. Penrose.

The person who was shown in could not have been above thirty, though the sun had done what it could to make him forty. He stood upon the hearth-rug, with his hat in his hand and his feet apart, like one who has lately been obliged to mistrust the floor.

"Well, uncle,"<MR. EDWIN PENROSE> said he.

"Edwin!"<MR. PENROSE delivery=surprised|shouting|loud|neutral> exclaimed the old gentleman. "They wrote to us that you were drowned."<MR. PENROSE delivery=surprised|shouting|loud|neutral>

"They were misinformed. I was only very wet."<MR. EDWIN PENROSE>

"That was nine years ago!"<MR. PENROSE>

"I was wet for a considerable time,"<MR. EDWIN PENROSE> said Edwin Penrose. "May I sit down? I have walked from Plymouth."<MR. EDWIN PENROSE>

His uncle made a sign; it may have been assent. Mr. Grimsby, who had remained by the door in case there should be anything to be carried out of it, brought a chair, and the nephew dropped into it with a sigh.

"You will want money,"<MR. PENROSE> observed Mr. Penrose.

"I never said so, sir."<MR. EDWIN PENROSE>

"You always wanted money. You wanted it when you were seven. I recollect that it was for a rabbit."<MR. PENROSE>

"And you gave me a lecture upon compound interest. I have often thought of it since; there was a great deal of time for thinking, on the island."<MR. EDWIN PENROSE> Edwin felt in the breast of his coat. "I do not want money, uncle. I have brought you some."<MR. EDWIN PENROSE> And he laid upon the open ledger, between the debit and the credit, a small bag of wash-leather, from the mouth of which there rolled out, and lay winking, three pearls the size of peas.

"Good God!"<MR. GRIMSBY> said Mr. Grimsby; and it is believed to have been the first opinion that he ever gave.

* * *

It was Miss Penrose who poured out the tea. She was the banker's sister, and had kept his house until he married, and a good while after, since nobody had had the courage to inform her that it was no longer necessary.

"I do not see why he should have the blue room,"<MISS PENROSE> she was saying. "The blue room is for bishops."<MISS PENROSE>

"My dear Letitia,"<MRS. PENROSE> returned Mrs. Penrose from the sofa, "we have never had a bishop."<MRS. PENROSE>

"We might."<MISS PENROSE>

"He is our own flesh and blood."<MRS. PENROSE>

"He is *my* flesh and blood,"<MISS PENROSE> said Miss Penrose. "He is only yours by marriage, Amelia; and I say he is a great deal too brown. Where has he been? What has he been eating? He told Josiah that there was an island. In my young days people were drowned, or they were not drowned, and one knew where one was."<MISS PENROSE>

The governess, who sat in the window with the two little girls, was here seized with a cough.

"Miss Ashe, are you unwell?"<MRS. PENROSE delivery=gentle> Mrs. Penrose inquired kindly.

"Not at all, ma'am, I thank you. It was a crumb."<MISS ASHE>

"You have had no cake,"<MISS PENROSE> said the elder lady.

"Then it must have been the idea of one, ma'am,"<MISS ASHE> replied Margaret Ashe.

The door opened upon both the Mr. Penroses. They came in arm in arm; and this was so very much unlike anything that the elder Mr. Penrose had ever been seen to do, that his wife put down her cup, and his sister put down the tea-pot.

"I have been hearing about turtles,"<MR. PENROSE> the banker announced.

"Turtles, Mr. Penrose?"<MRS. PENROSE>

"They lay upwards of a hundred eggs, Amelia. It is better than four per cent."<MR. PENROSE>

"How do you do, aunt?"<MR. EDWIN PENROSE> said Edwin, bending over the hand of the one lady and then the other. "How do you do, Aunt Letitia? I have brought you a parrot; he is in the hall; he has had a religious education. And these are my cousins? I left one in long clothes, and the other was not thought of. And this—"<MR. EDWIN PENROSE>

He had turned to the window. The governess had risen. She was holding to the back of the chair, and she was not now coughing.

"Miss Ashe,"<MRS. PENROSE> said Mrs. Penrose, "this is Mr. Penrose's nephew, who was drowned."<MRS. PENROSE>

"I am happy to see Mr. Edwin so much better,"<MISS ASHE delivery=quiet> said Miss Ashe, in a voice that could scarcely be heard.

"Margaret!"<MR. EDWIN PENROSE delivery=shouting|loud|surprised|neutral> cried Edwin.

There ensued such a silence as may be imagined. It was broken by the parrot, in the hall, who was heard to remark, with great distinctness, "*Let us pray.*"<THE PARROT treatment=neutral|next-room>

"You are acquainted with Miss Ashe?"<MISS PENROSE delivery=stern|angry|loud|neutral> demanded Miss Penrose.

"I was married to her, aunt,"<MR. EDWIN PENROSE> said he, "on the morning I sailed. At Saint Andrew's, by the dock; I had a cold. I have thought about it every day for nine years, and I have walked all over Plymouth asking for her, for a week, and was told she had gone into a family. They did not say that it was mine!"<MR. EDWIN PENROSE>

"I had nowhere to go,"<MISS ASHE> Margaret said. She had turned first red and then white, and now she did not appear to know that there was anybody else in the room. "I thought, if I could not be with you, I might be with the people you used to laugh about. I thought that they might speak of you. Your uncle never did. But once he whistled, going up to bed; it went up, and then it fell over; and I sat down upon the stairs."<MISS ASHE>

Mr. Penrose was understood to say that there was a great deal of dust in the room.

"And I have been paying her twenty pounds a year!"<MRS. PENROSE delivery=crying> sobbed Mrs. Penrose, who had a feeling heart. "A Penrose! And making her darn!"<MRS. PENROSE delivery=crying>

"I like to darn, ma'am,"<MISS ASHE> said Margaret, and went to her, and knelt.

"Letitia,"<MR. PENROSE> said the banker, when he had blown his nose, "be so good as to tell them to get ready the blue room."<MR. PENROSE>

Miss Penrose drew herself up. She looked at her nephew, and she looked at his wife; and something which had not been used since the year of Waterloo was observed to take place at the corners of her mouth.

"I suppose,"<MISS PENROSE> said she, "that the bishop must go to the inn."<MISS PENROSE>

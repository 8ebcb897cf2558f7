= * | title | The Misses Harcourt
= MRS. HARCOURT | female | Mrs. Harcourt, his wife
= MR. HARCOURT | male | Mr. Harcourt, papa, her father, her husband
= CAROLINE HARCOURT | female | Caroline, Miss Harcourt
= SOPHIA HARCOURT | female | Sophia, Miss Sophia, her sister
= MR. LISLE | male | Mr. Lisle, Lisle, the young man, the gentleman
= LADY DRUMMOND | female | Lady Drummond
= SIR GEORGE | male | Sir George
= HANNAH | female | Hannah, the maid

The Misses Harcourt

"My dear,"<MRS. HARCOURT> said Mrs. Harcourt to her husband, upon a morning in the second week of April, "you will be so good as to put down that newspaper, for I have something to tell you of the very first consequence."<MRS. HARCOURT>

Mr. Harcourt did not put down his newspaper, but he was observed to turn a page of it with a little more noise than was necessary.

"Mr. Lisle is come back to the Grange,"<MRS. HARCOURT> said she.

"Indeed?"<MR. HARCOURT>

"He came on Tuesday, in a hired chaise, and without his uncle."<MRS. HARCOURT>

"I am sorry for the horses,"<MR. HARCOURT> returned Mr. Harcourt. "His uncle used always to get out and walk at the hill."<MR. HARCOURT>

"You delight in vexing me! His uncle is dead, Mr. Harcourt; he died at Bath; and everything comes to the nephew: the Grange, and the mill, and I know not how much in the Funds."<MRS. HARCOURT>

"Who told you this?"<MR. HARCOURT>

"Lady Drummond had it from Sir George."<MRS. HARCOURT>

"Then it must be true, for Sir George has never been known to say anything that he had not been told by somebody."<MR. HARCOURT>

Miss Harcourt, who sat at the window with her work, here bent her head so low over it that her face was quite hidden. Her sister was less prudent.

"Oh, papa!"<SOPHIA HARCOURT delivery=shouting|loud|excited|neutral> cried Sophia. "You will call on him, will you not?"<SOPHIA HARCOURT delivery=shouting|loud|excited|neutral>

"I, my love? I have nothing to say to him. When last we met I told him that he was an idle young dog, and he had the goodness to agree with me. I do not see how the conversation is to be carried further."<MR. HARCOURT>

"He was only nineteen, sir,"<CAROLINE HARCOURT delivery=quiet> said Caroline in a low voice.

"And what is he now?"<MR. HARCOURT>

"He is four-and-twenty."<CAROLINE HARCOURT>

"You are very exact, Miss Harcourt,"<MR. HARCOURT> observed her father; and he looked at her, over the top of the sheet, for rather longer than was comfortable.

Before more could be said the door was thrown open by Hannah, who had forgotten to take off her apron.

"If you please, ma'am,"<HANNAH delivery=breathless> gasped the maid, "it's *him*. It's Mr. Lisle, and he's walked, and he's got mud on him up to here."<HANNAH delivery=breathless>

"Good heavens!"<MRS. HARCOURT delivery=surprised|shouting|loud|neutral> exclaimed Mrs. Harcourt. "Show him in! No, do not show him in. Sophia, your hair! Caroline, you are as white as a sheet; pinch your cheeks, child. Hannah, the apron! Now you may show him in."<MRS. HARCOURT delivery=surprised|shouting|loud|neutral>

The gentleman who entered was tall, brown, and so much embarrassed that he bowed to the sideboard.

"Mrs. Harcourt, your servant. Sir. Miss Sophia, I should not have known you."<MR. LISLE>

"I should have known *you* anywhere,"<SOPHIA HARCOURT> said Sophia, giving him her hand; "you have still got that coat."<SOPHIA HARCOURT>

"Sophia!"<MRS. HARCOURT>

"It is quite true, ma'am,"<MR. LISLE delivery=laughing> said Mr. Lisle, laughing. "I have it on purpose. I had a fancy that I might be taken, in any other, for somebody of consequence."<MR. LISLE delivery=laughing>

"We were all so much grieved,"<MRS. HARCOURT> began the lady of the house, "to hear about your poor uncle."<MRS. HARCOURT>

"You are very kind. He was not a man whom it was easy to grieve for, but I found that I could do it, when I gave my mind to it."<MR. LISLE> He had been looking, all this while, at everything but the window. Now he looked there. "Miss Harcourt,"<MR. LISLE> said he. "I hope that I see you well."<MR. LISLE>

"Perfectly well, I thank you,"<CAROLINE HARCOURT> replied Caroline. Her needle had run into her finger, and she held it there.

"Lisle,"<MR. HARCOURT> said the master of the house suddenly, "do you still fish?"<MR. HARCOURT>

"When I can, sir."<MR. LISLE>

"Then you had better come and look at my trout. They are very small, and I have quarrelled with them. The ladies will excuse us."<MR. HARCOURT>

"Mr. Harcourt!"<MRS. HARCOURT> protested his wife. "When he has but this moment sat down!"<MRS. HARCOURT>

"He has not sat down, my dear. There is mud on him up to here."<MR. HARCOURT>

* * *

The two gentlemen walked as far as the bridge without exchanging a word.

"Well, sir,"<MR. HARCOURT> said the elder, leaning upon the rail. "And are you as idle as you were?"<MR. HARCOURT>

"I hope not. I have kept a ship's accounts for five years."<MR. LISLE>

"And which of my daughters is it?"<MR. HARCOURT>

The young man coloured to the eyes. "You do not beat about the bush, Mr. Harcourt."<MR. LISLE>

"I have no time. In ten minutes my wife will have thought of an errand that brings her past this bridge. If it is Sophia, I ought to tell you that she has refused two curates, and will very probably refuse you, for the sake of the story."<MR. HARCOURT>

"It is not Miss Sophia."<MR. LISLE>

"No,"<MR. HARCOURT> said the father; "I did not think it was. She wrote to you."<MR. HARCOURT>

"Once, sir. She wrote to tell me that I must not write."<MR. LISLE>

"And did you?"<MR. HARCOURT>

"Every week. I have them all in a box. They are, I am afraid, exceedingly dull; there is a great deal in them about biscuit."<MR. LISLE>

Mr. Harcourt contemplated his trout. "I once told you that you were an idle dog,"<MR. HARCOURT> said he at length. "It was on account of a horse, I believe, and I had been reading the newspaper. She did not speak to me for a month. She poured out my tea, and said, 'Yes, papa,' and 'No, papa,' and I never in my life was so wretched. You will oblige me by not being idle again."<MR. HARCOURT>

"Am I to understand, sir—?"<MR. LISLE>

"You are to understand that there is a lady coming down the walk, with a basket which has nothing in it. You had better go and carry it."<MR. HARCOURT>

Mr. Lisle looked. It was not Mrs. Harcourt who was coming, nor was it Sophia, though the latter was very plainly to be seen behind the laurels, making signs.

"Mr. Lisle,"<CAROLINE HARCOURT delivery=breathless> said the lady with the basket, when she was near enough. She was quite out of breath. "I was sent to ask you if you will stay to dinner."<CAROLINE HARCOURT delivery=breathless>

"By whom?"<MR. LISLE>

"By my mother."<CAROLINE HARCOURT>

"Is it only your mother who asks it?"<MR. LISLE>

"My sister asks it too,"<CAROLINE HARCOURT> answered Caroline, and the corners of her mouth began to betray her; "and Hannah, who is washing the step."<CAROLINE HARCOURT>

"And nobody else?"<MR. LISLE>

She gave him the basket. "I forbade you to write to me,"<CAROLINE HARCOURT> said she. "I have been sorry for it, I believe, on every post-day since. You might have disobeyed."<CAROLINE HARCOURT>

"I did,"<MR. LISLE delivery=shouting|loud|excited|neutral> cried the young man. "A hundred and sixty times! They are all in a box!"<MR. LISLE delivery=shouting|loud|excited|neutral>

From behind the laurels there came a sound like a sob, and a voice said, "Oh, Hannah, *do* give me your apron."<SOPHIA HARCOURT delivery=crying|neutral>

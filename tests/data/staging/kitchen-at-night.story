= * | title | Kitchen at Night
= NORA | female | Nora
= BENJAMIN | male | Ben, Benjamin, her brother
= MOTHER | female | her mother, Mother, their mother
= MR HOLLIS | male | Mr Hollis, Hollis

The kitchen was quiet. It was past midnight, and Nora had come down for a glass of water that she did not want.

A floorboard creaked. She stood still. It might have been the cat; the back door had slammed an hour ago, and nobody had come in.

“Ben?”<NORA delivery=whispering> she whispered.

There was a knock at the door.

“It’s me,”<BENJAMIN treatment=behind-door> said her brother’s voice from behind the door. “Let me in, I’ve lost my key.”<BENJAMIN treatment=behind-door>

“Who’s with you?”<NORA> she asked.

“Nobody. It’s cold, Nora.”<BENJAMIN treatment=behind-door>

She opened the door. He came in with leaves on his coat, breathing hard.

“Thanks,”<BENJAMIN delivery=breathless> he gasped.

“You’re drunk,”<NORA delivery=cold> she said flatly.

“I am not drunk,”<BENJAMIN delivery=drunk> he said, slurring his words.

She struck a match and lit the stove. He did not laugh, and he did not cry. He said nothing for a long time.

The telephone rang. Nora picked up the receiver. “Hello?”<NORA>

“Is he there?”<MR HOLLIS treatment=telephone> The voice on the line was low and urgent. “Tell me he’s there.”<MR HOLLIS treatment=telephone>

“He’s here, Mr Hollis,”<NORA delivery=quiet> she murmured.

“Then lock the door.”<MR HOLLIS treatment=telephone>

She hung up. Ben had put his head down on the table.

“Mother always said so,”<BENJAMIN delivery=sad> he said sadly. “She said, ‘One day they’ll come.’”<BENJAMIN delivery=sad>

A glass fell from the shelf and shattered. “Ben!”<NORA delivery=screaming> she screamed.

“Hush!”<BENJAMIN delivery=whispering> He was whispering now. “They’re in the yard.”<BENJAMIN delivery=whispering|neutral>

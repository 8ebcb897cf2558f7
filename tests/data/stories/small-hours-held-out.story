= * | title | The Small Hours
= NARRATOR | male | Rourke, Jack
= VIVIAN LAKE | female | Vivian, Vivian Lake, Miss Lake, the blonde, the lady
= SOLLY | male | Solly
= BIG AL CARDENAS | male | Cardenas, Big Al, Al
= LIEUTENANT STRAUB | male | Straub, Lieutenant Straub, the lieutenant, the cop
= HARRY LAKE | male | Harry, Harry Lake, my husband
= EDITH | female | Edith

The Small Hours

It was raining the way it does in that town, straight down, like it had an appointment. I was eating pie.

"You Rourke?"<VIVIAN LAKE> somebody said.

I kept on eating. When they ask it like that there's no good answer.

"He's Rourke,"<SOLLY> said Solly from behind the counter. "Don't let him tell you different."<SOLLY>

"Thanks, Solly,"<NARRATOR> I said.

She took the next stool. She was a tall blonde in a coat that had cost somebody a lot of minks, and she smelled of gardenias and gasoline. "I'm Vivian Lake,"<VIVIAN LAKE> she said. "I need you to find my husband."<VIVIAN LAKE>

"Where did you have him last?"<NARRATOR>

"On the floor of the study. He had a hole in him."<VIVIAN LAKE>

I put down my fork. "Lady, when they've got a hole in them, they mostly stay put."<NARRATOR>

"That's what I thought,"<VIVIAN LAKE> said Vivian Lake. "I went to call the police, and when I got back he wasn't there."<VIVIAN LAKE>

"What did the police say?"<NARRATOR>

"I didn't call them. I'd only picked it up. Would you?"<VIVIAN LAKE>

"I never call them. They come on their own."<NARRATOR> I looked at her hands. She wore gloves, grey ones, and there was a spot on the left one. "Who made the hole?"<NARRATOR>

"I did,"<VIVIAN LAKE> she said.

Solly put a cup in front of her, filled it, and went a long way down the counter to polish something.

"Miss Lake—"<NARRATOR>

"It's Mrs., actually. Lake's his name. I liked it better than mine."<VIVIAN LAKE>

"Mrs. Lake, I've got a license. It's in a frame. There's a list on the back of the things that I'm not allowed to hear, and you've just gone down it from one to three."<NARRATOR>

"He was going to kill me. He had the gun; I had the poker. Then I had the gun. It was all very quick."<VIVIAN LAKE> She drank some of the coffee and made a face. "Is this any good?"<VIVIAN LAKE>

"No. Why was he going to kill you?"<NARRATOR>

"He'd found out about Edith."<VIVIAN LAKE>

"Who's Edith?"<NARRATOR>

"I am,"<VIVIAN LAKE> said the blonde. "That's the one I didn't like."<VIVIAN LAKE>

* * *

There wasn't any body in the study. There was a rug with a dark place, and a poker, and Lieutenant Straub of Homicide, sitting in the good armchair with his hat on his knee.

"Jack,"<LIEUTENANT STRAUB> he said. "Ma'am."<LIEUTENANT STRAUB>

"Who let you in?"<NARRATOR> I asked him.

"It was open. I got a call. A man's voice says, 'Go to the Lake place, there's been a shooting.' So I come, and there's no shooting. There's no anything. There's some barbecue sauce."<LIEUTENANT STRAUB>

"That's blood,"<VIVIAN LAKE> said Vivian.

"I tasted it."<LIEUTENANT STRAUB>

"You *tasted* it?"<VIVIAN LAKE>

"I have a sensitive palate. It's got molasses in it."<LIEUTENANT STRAUB> The cop yawned. He had a face like an unmade bed, and people underrated it. "You want to tell me where Harry is, Mrs. Lake?"<LIEUTENANT STRAUB>

She opened her mouth. I got there first. "The lady's tired. She'd like to sit down, and I'd like a word with you in the hall."<NARRATOR>

"I like it here,"<LIEUTENANT STRAUB> Straub said. "It's warm. You working for her?"<LIEUTENANT STRAUB>

"Since the pie."<NARRATOR>

"Has she paid you?"<LIEUTENANT STRAUB>

"He's had a cup of coffee,"<VIVIAN LAKE> she said. She had gone over to the rug, and stood looking down at it, and I saw it reach her. It took a while. Her shoulders went up, and then they went down. "He wasn't dead,"<VIVIAN LAKE delivery=slow> she said slowly. "There weren't any bullets in it. He let me take it off him. He *wanted* me to."<VIVIAN LAKE delivery=slow>

"Why would he want that?"<LIEUTENANT STRAUB> said the lieutenant.

"So I'd run,"<VIVIAN LAKE> said Vivian Lake.

The telephone rang. We all three of us looked at it. It was one of those white ones.

"Answer it,"<LIEUTENANT STRAUB> Straub told me.

I picked it up and didn't say anything.

"Vivian?"<HARRY LAKE treatment=telephone> a man said. He was in a booth somewhere; I could hear the rain on the roof. "Baby, listen, don't hang up. Are you there?"<HARRY LAKE treatment=telephone>

I held it out so that she could hear.

"I'm here, Harry,"<VIVIAN LAKE> she said.

"You didn't run,"<HARRY LAKE treatment=telephone> said Harry Lake. He sounded as though somebody had sat on him. "You were supposed to run! I left the car out, I left the money in it. You were supposed to be in Reno by now."<HARRY LAKE treatment=telephone>

"I stopped for gas. Then I thought that I'd better find you."<VIVIAN LAKE>

"Oh, baby,"<HARRY LAKE delivery=strained treatment=telephone> he groaned. "Oh, God. He's coming over there. I told him you'd be gone. I told him you were dead, or gone, I couldn't tell it straight. It was the only thing I could think of."<HARRY LAKE delivery=strained treatment=telephone>

"Who's coming?"<VIVIAN LAKE>

"Al. Al Cardenas. He knows who you are. He knows about St. Louis."<HARRY LAKE treatment=telephone>

The line went dead. I don't mean that he hung up. It went dead like a thing you've stepped on.

"What's in St. Louis?"<NARRATOR> I asked her.

"Edith,"<VIVIAN LAKE> she said. "She kept the books for Al's brother. She kept a copy, too."<VIVIAN LAKE>

Straub had got up out of the armchair. He put on his hat with both hands, the way he'd put a lid on a pot, and he turned off the lamp. "Get down behind that sofa, ma'am,"<LIEUTENANT STRAUB> he said. "Jack, are you carrying?"<LIEUTENANT STRAUB>

"I've got a fork,"<NARRATOR> I said.

A car door shut in the driveway. It was a big car; it had a big door. There were steps on the gravel, three men's, and one of them walked heavy.

"Mrs. Lake?"<BIG AL CARDENAS delivery=gentle|quiet|neutral treatment=neutral|next-room|behind-door> It came from the porch, and it was as soft as a hearse. "It's Al. I was sorry to hear about Harry. I brought some flowers."<BIG AL CARDENAS delivery=gentle|quiet|neutral treatment=neutral|next-room|behind-door>

"Don't answer,"<NARRATOR delivery=whispering> I whispered.

"How do I sound?"<VIVIAN LAKE delivery=whispering> she whispered back.

"What?"<NARRATOR>

"Scared, or sad? It's got to be sad."<VIVIAN LAKE> And before either of us could get a hand on her, she was up, and her hair was down, and she'd pulled open the French window. "Oh, Mr. Cardenas,"<VIVIAN LAKE delivery=crying> she sobbed. "He's dead! He's dead, and he's bleeding all over the rug, and the last thing he said was that he'd mailed it!"<VIVIAN LAKE delivery=crying>

There was quite a pause.

"Mailed what?"<BIG AL CARDENAS> said Big Al.

"I don't know. Some ledger. He said, 'It goes to Straub.' Who's Straub, Mr. Cardenas?"<VIVIAN LAKE>

Beside me in the dark the lieutenant took off his hat again, and held it over his heart.

"Marry her,"<LIEUTENANT STRAUB delivery=quiet|whispering> he murmured. "If I wasn't married, Jack, I'd marry her."<LIEUTENANT STRAUB delivery=quiet|whispering>

"She's got one,"<NARRATOR> I said.

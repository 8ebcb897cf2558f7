= * | title | The Keeper of Lost Cats
= NARRATOR | female | Miss Fairlie, Agnes
= BETTY COLE | female | Betty, Betty Cole, Mrs Cole
= SERGEANT DROVER | male | Sergeant Drover, the sergeant, Drover
= HUGO PELHAM | male | Hugo, Mr Pelham, Pelham, my lodger
= DAISY | female | Daisy, the girl
= MY AUNT | female | my aunt, Aunt Honor, Honor
= COLONEL BRACE | male | Colonel Brace, the colonel
= MARMALADE | male | Marmalade

The Keeper of Lost Cats

I had just got the scones out when the sergeant walked in without knocking, and I knew from the way he took off his hat that somebody was dead.

“Miss Fairlie,”<SERGEANT DROVER> he said.

“Sergeant Drover. Do sit down. Is it anybody I know?”<NARRATOR>

He looked hurt. “How did you—?”<SERGEANT DROVER>

“You took your hat off. You don’t take your hat off for bicycles.”<NARRATOR>

He sat. He was a large young man, and my kitchen chairs are not large; I moved the butter out of reach of his elbow. “It’s Colonel Brace,”<SERGEANT DROVER> he said. “The daily found him this morning in his greenhouse. Among the tomatoes.”<SERGEANT DROVER>

“How dreadful. Was he ill?”<NARRATOR>

“He was eighty-one, miss. The doctor’s satisfied. I’m satisfied. Everybody’s satisfied.”<SERGEANT DROVER> He accepted a scone. “Only there’s the cat.”<SERGEANT DROVER>

I put down the knife. “The colonel loathed cats,”<NARRATOR> I said.

“That’s just it. There was one shut in with him. A ginger one with half an ear.”<SERGEANT DROVER>

“Marmalade!”<NARRATOR>

“You know him?”<SERGEANT DROVER>

“He’s mine. At least, he eats here on Tuesdays.”<NARRATOR> I found that I was standing up. “Where is he now?”<NARRATOR>

“In my van,”<SERGEANT DROVER> he admitted, and showed me the scratches.

I should explain about the cats. My aunt had kept a home for lost ones, in this house, for forty years, and when she died she left me the house, the cats and a motto over the stove. *NOTHING STAYS LOST*<#>, it says, in cross-stitch. Aunt Honor had been wrong about a good many things, including both my fiancés, but I have never taken it down.

The back door opened, and my lodger came in with a bucket.

“I say, Agnes, did you know there’s a police van in the—oh.”<HUGO PELHAM> Hugo looked from me to the sergeant. He is a nice-looking boy of fifty. “Have we been burgled?”<HUGO PELHAM>

“Colonel Brace has died,”<NARRATOR> I told him.

“No! Old Brace? I only saw him yesterday.”<HUGO PELHAM>

“Did you, sir?”<SERGEANT DROVER> said Drover, and out came the notebook. “At what time?”<SERGEANT DROVER>

“About four. He was shouting at a boy on a bicycle.”<HUGO PELHAM>

“Which boy?”<SERGEANT DROVER>

“A small one. Freckles. I’m afraid they all look alike to me.”<HUGO PELHAM> He set down the bucket, in which something was alive. “Newts,”<HUGO PELHAM> he explained. “For the school. Poor old Brace! He owed me three pounds.”<HUGO PELHAM>

“What for?”<SERGEANT DROVER>

“Whist.”<HUGO PELHAM>

“Mr Pelham,”<SERGEANT DROVER> said the sergeant patiently, “did you see a cat?”<SERGEANT DROVER delivery=calm>

“In this house? Constantly.”<HUGO PELHAM>

I sent Hugo upstairs with his newts. When he had gone, Drover leaned forward, and his chair complained.

“How long has he lodged with you?”<SERGEANT DROVER delivery=quiet> he asked in a low voice.

“Two years. He’s harmless.”<NARRATOR>

“They all are, miss.”<SERGEANT DROVER>

* * *

Betty Cole does for half the village, and on Thursdays she had done for the colonel. I found her in her own front room with her feet in a basin.

“I suppose you’ve come about himself,”<BETTY COLE> she said. “Shift the dog.”<BETTY COLE>

I shifted the dog. “It must have been a shock,”<NARRATOR> I said.

“It was and it wasn’t. He’d gone a nice colour.”<BETTY COLE> She moved her feet about in the water. “I’ve told the police all I know, and it didn’t take long. Door shut, colonel down, cat on the shelf. I said to Drover, ‘You want to ask who shut it.’ And he said, ‘The wind, Mrs Cole.’ The wind! That door sticks so hard you want your shoulder to it.”<BETTY COLE>

“So somebody shut it on purpose.”<NARRATOR>

“Somebody with a shoulder.”<BETTY COLE>

“Betty, did he have visitors?”<NARRATOR>

“Him? He’d have set the mantraps.”<BETTY COLE> She thought about it. “There was the girl.”<BETTY COLE>

“What girl?”<NARRATOR>

“His granddaughter. Daisy. She’s stopping with him for the holidays, or she was, for I’ve not seen her since.”<BETTY COLE> All at once she took her feet out of the basin. “Agnes. I’ve not seen her since.”<BETTY COLE>

“How old is she?”<NARRATOR>

“Nine.”<BETTY COLE>

“And nobody’s told the sergeant that there’s a child?”<NARRATOR>

“I thought they’d sent her home!”<BETTY COLE delivery=crying> Betty wailed. “Oh, my Lord. I thought somebody’d sent her home!”<BETTY COLE delivery=crying>

I have never run so fast in those shoes.

* * *

There are not many places where one can hide in our village, and I had hidden in most of them myself. She was not in the church. She was not under the bridge. I climbed the ladder to my own hayloft with my heart thumping, and at first I saw only cats: the tabby twins, the blind one, and old Bishop on his sack. Then the sack moved.

“Go away,”<DAISY delivery=whispering> it whispered.

“I can’t,”<NARRATOR> I said. “I’ve got stuck on the ladder. It’s my skirt.”<NARRATOR>

A pause. “Are you the cat lady?”<DAISY>

“I suppose I am. Are you Daisy?”<NARRATOR>

“I might be.”<DAISY> A face came out beside Bishop’s, just as dirty and rather more suspicious. “Are you going to tell?”<DAISY>

“Tell what?”<NARRATOR>

Her chin began to go. “I only wanted him to like him,”<DAISY delivery=crying> the girl said, and then it came out all in one sob. “Marmalade. I thought, if they were in there together, with the door shut, they’d *have* to be friends! So I shut it. I pushed and pushed. And Grandpa banged and said, ‘Let me out this minute, Daisy,’ and I said, ‘Not till you’ve stroked him,’ and then he stopped banging, and I thought he was stroking him!”<DAISY delivery=crying>

I got my skirt free by leaving a good deal of it behind, and I climbed up and sat down in the straw. What does one say? Aunt Honor would have known. Aunt Honor would have been wrong, but she would have known.

“Daisy,”<NARRATOR delivery=gentle> I said as gently as I could, “your grandfather was very old. The doctor says that his heart stopped. It might have stopped at breakfast.”<NARRATOR delivery=gentle>

“But it didn’t.”<DAISY>

“No. It didn’t.”<NARRATOR>

She wiped her nose on Bishop. “Was he cross?”<DAISY>

I thought of the greenhouse. I thought of something that the sergeant had said, with his mouth full, and had not thought worth writing down.

“Do you know where they found Marmalade?”<NARRATOR>

“On the shelf. I looked in.”<DAISY>

“That was later. Sergeant Drover told me he had to lift your grandfather’s hand to get at the scratches on his sleeve. There was ginger fur all over the palm.”<NARRATOR>

That was not quite what he had told me. It was, however, quite true: I had brushed the cat myself, and there had been tomato leaf in his coat, in five long stripes, the width of an old man’s fingers.

“He stroked him?”<DAISY>

“I think he must have.”<NARRATOR>

*Nothing stays lost*<~ NARRATOR>, I thought. Below us the yard door banged, and a heavy tread crossed the cobbles.

“Miss Fairlie?”<SERGEANT DROVER delivery=shouting> bawled the sergeant. “Are you up there? Mrs Cole says there’s a child!”<SERGEANT DROVER delivery=shouting>

Daisy clutched my arm. “Don’t tell,”<DAISY delivery=whispering> she breathed.

“I’ll have to tell him something.”<NARRATOR>

“Tell him about the stroking.”<DAISY>

“Up here, Sergeant!”<NARRATOR delivery=shouting> I called back. “There are two of us, and one has lost her skirt. Would you be very kind, and look the other way?”<NARRATOR delivery=shouting>

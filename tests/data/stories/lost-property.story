= * | title | Lost Property
= MIREILLE | female | Mireille, Miss Tanner
= OLD CRABBE | male | Crabbe, Mr. Crabbe, old Crabbe
= THE MAN IN THE MACKINTOSH | male | the man in the mackintosh, the customer, the man
= INSPECTOR NASH | female | Nash, the inspector

Lost Property

The sign on the door said “Back in 5 Minutes.”<#> It had said so since the war.

Inside, Mireille was writing labels. She was the new “assistant,”<-> which meant that she did the work, while old Mr. Crabbe, who was the “manager,”<-> sat behind the stove and read the same book over and over. It was called “Great Shipwrecks of the North.”<->

“Umbrella, black,”<MIREILLE delivery=quiet> she murmured to herself, and tied a label to it. “Umbrella, black. Umbrella … less black.”<MIREILLE delivery=quiet>

“Blue,”<OLD CRABBE> said Crabbe without looking up.

“How can you tell from there?”<MIREILLE>

“It was blue when it came in.”<OLD CRABBE>

*He’s been here too long*<~ MIREILLE>, Mireille thought. *In forty years that’ll be me*<~ MIREILLE>.

The bell jangled. A man in a mackintosh came in backwards, fighting with the door, and then he turned about and said:

“I’ve lost something.”<THE MAN IN THE MACKINTOSH>

“You’ve come to the right place,”<MIREILLE delivery=happy> Mireille told him brightly. “When was it?”<MIREILLE delivery=happy>

“This morning. On the eight-fourteen.”<THE MAN IN THE MACKINTOSH>

“And what is it that you’ve lost?”<MIREILLE>

The man glanced over at the stove. He lowered his head, and he lowered his voice, and across the counter he whispered to her:

“My name.”<THE MAN IN THE MACKINTOSH delivery=whispering>

“Your *name*?”<MIREILLE>

“Ssh! I had it when I got on. I know I did, because I wrote it in the crossword. And when I got off, it was gone. I said to the ticket collector, ‘Good morning, I’m—’ and there was nothing there.”<THE MAN IN THE MACKINTOSH>

She put down her pencil. “I’m afraid we don’t take in names, sir. It’s mostly gloves.”<MIREILLE>

“We’ve had names,”<OLD CRABBE> said the voice from the stove.

Both of them looked round. Crabbe had closed “Great Shipwrecks”<-> on his finger. He was a very thin old man, and he unfolded a bit at a time.

“Third shelf,”<OLD CRABBE> he said. “Behind the ‘opera glasses.’ There’s a tin.”<OLD CRABBE>

*Oh, he’s mad,*<~ MIREILLE> she thought. *They’re both of them quite mad.*<~ MIREILLE> But she got out the steps and went up, and there behind the box was the tin. On the lid somebody had written, in violet ink, “N, misc.”<#>

“Don’t shake it,”<OLD CRABBE> Crabbe warned her.

She brought it down and set it before the customer. It weighed nothing at all. When she took off the lid, there was a sound as if a great many people had breathed in.

“Well, go on,”<OLD CRABBE> the old man said. “Have a look through. You’ll know yours when you feel it.”<OLD CRABBE>

The man in the mackintosh hesitated. Then he put in his hand. His lips moved; “No,”<THE MAN IN THE MACKINTOSH delivery=quiet> he muttered, and “No,”<THE MAN IN THE MACKINTOSH delivery=quiet|neutral> and once, with a sort of longing, “I wish it were.”<THE MAN IN THE MACKINTOSH> At last he drew a deep breath and straightened up.

“It isn’t here,”<THE MAN IN THE MACKINTOSH> he said.

“Then it hasn’t been handed in. You might call again on Thursday.”<OLD CRABBE>

“What am I to do until Thursday? I’ve a meeting at ten. They go round the table, and one has to say it!”<THE MAN IN THE MACKINTOSH>

“Borrow one,”<OLD CRABBE> said Crabbe. “There’s a nice ‘Arthur’ in there that’s never been called for.”<OLD CRABBE>

When the door had shut on him, and it took a while, for he was trying out the new name on the step, Mireille turned to the old man with her hands on her hips, and what she said was this:

“How long have you known about that tin?”<MIREILLE>

“I started it.”<OLD CRABBE>

“Why?”<MIREILLE>

“They were getting in among the gloves,”<OLD CRABBE> he said.

* * *

At noon it was a small boy, who had lost his temper. (“Bottom drawer,”<OLD CRABBE> said Crabbe. “Stand back when you open it.”<OLD CRABBE>) At one it was a clergyman, looking for his place. At a quarter past two there came in a tall woman in a belted coat, who put a card down on the counter. It read “Insp. H. Nash, Railway Police.”<# INSPECTOR NASH>

“Is this where you’re keeping it?”<INSPECTOR NASH> she asked.

“Keeping what?”<MIREILLE>

“I’m told that there’s a tin.”<INSPECTOR NASH>

*Say nothing*<~ MIREILLE>, thought Mireille. Aloud she said, “We’ve several tins. What colour was yours?”<MIREILLE>

“Don’t be clever, Miss Tanner. I’ve had a complaint about a so-called ‘Arthur.’ He stood up in a meeting at ten past ten and resigned. He’s given away his car. He says that he feels like a new man.”<INSPECTOR NASH>

“Is it against the law?”<MIREILLE>

“That’s what I’ve come to find out.”<INSPECTOR NASH> Nash looked round at the shelves, which went up and up. Her eyes came to rest upon the stove, and a crease appeared between them. “Have I met you before?”<INSPECTOR NASH>

“Not to speak to,”<OLD CRABBE> said old Crabbe. He’d gone rather pale.

“I never forget a face.”<INSPECTOR NASH>

“No. It wasn’t that you forgot,”<OLD CRABBE delivery=gentle> he said gently.

“What’s that supposed to mean?”<INSPECTOR NASH>

He got up. He took the steps himself, one at a time, all the way up to the top, where Mireille had never been; and he came down again with a thing no larger than a matchbox, done up in brown paper. On the label it said, in the violet ink, “Nov. 1941, up platform. To be called for.”<#> He held it out.

“You were about four,”<OLD CRABBE> he said. “There was a raid on. Somebody put you in my arms, and ran back for the pram. I gave you to the nurse. I’ve kept this ever since; I didn’t like to put it in with the others.”<OLD CRABBE>

The inspector took it as if it might go off. “What is it?”<INSPECTOR NASH>

“Open it and see.”<OLD CRABBE>

The paper rustled. There was nothing in it, so far as Mireille could make out; there was nothing in it at all. But Nash’s face had come apart like a wet parcel.

“Hannah,”<INSPECTOR NASH delivery=whispering> she whispered. “She called me Hannah. They always said that nobody knew what the H was for.”<INSPECTOR NASH delivery=whispering>

Nobody spoke. Crabbe blew his nose. After a time he went back behind the stove and took up his book, and he found his place in it.

“Sign here,”<MIREILLE> said Mireille, and pushed across the pencil.

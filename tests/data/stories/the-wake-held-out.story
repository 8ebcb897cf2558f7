= * | title | The Wake
= BIG MICK | male | Big Mick, Mick
= WEE MICK | male | Wee Mick
= THE DUCHESS | female | the Duchess, Bridie, Bridie Doran, Mrs. Doran
= FATHER FLYNN | male | Father Flynn, Father, the priest
= PADDY LYNCH | male | Paddy, Paddy Lynch, Spanner, Lynch
= NORA | female | Nora, Nora Lynch, the widow
= THE FIRST CORKMAN | male | the first Corkman, the man with the ears, a cousin of Paddy’s, the first
= THE SECOND CORKMAN | male | the second Corkman, the second one, the second
= SERGEANT KEHOE | female | Sergeant Kehoe, the sergeant, Kehoe

The Wake

“He looks well,”<BIG MICK> said Big Mick.

“He looks better than you do,”<WEE MICK> said Wee Mick, who was his son, and stood six foot four.

They held their caps in front of them and regarded the late Paddy Lynch. He was laid out in the parlour in his brown suit, with a spanner in his breast pocket where another man would have had a handkerchief, and there was a glass of porter at either side of his head.

“Is that for him or for us?”<WEE MICK>

“It’s for whoever gets there first,”<NORA> said the widow, coming in with a plate of ham. “Sit down, the two of you. You’re keeping the light off him.”<NORA>

“I’m sorry for your trouble, Nora,”<BIG MICK> Big Mick said.

“You’re very good, Michael.”<NORA>

“He was a great man.”<BIG MICK>

“He was not,”<NORA> said Nora Lynch. “But he was handy.”<NORA>

The kitchen was full, and so was the hall; the overflow sat on the stairs with their plates on their knees. In the best chair, with her stick, was Bridie Doran, mother to the one Mick and grandmother to the other, and known from there to Athlone as the Duchess.

“Who’s that now?”<THE DUCHESS> she was asking. “By the dresser? With the ears?”<THE DUCHESS>

“That’s a cousin of Paddy’s from Cork,”<FATHER FLYNN> the priest told her.

“And who’s the one beside him?”<THE DUCHESS>

“That’s another.”<FATHER FLYNN>

“I never knew Spanner had people in Cork.”<THE DUCHESS>

“Everybody’s people in Cork, Mrs. Doran,”<FATHER FLYNN> said Father Flynn. “It’s only that they don’t admit to it. Would you try a drop of this?”<FATHER FLYNN>

“What is it?”<THE DUCHESS>

“I couldn’t say. It came in a can.”<FATHER FLYNN>

“I’ll try it for the pain,”<THE DUCHESS> said the Duchess, and held out her cup.

The two Corkmen had said nothing to a soul since they came. They’d shaken hands with the widow, and they had stood for a good while over the coffin, closer than was usual. Now one of them nudged the other.

“We’d like a word with you, missus,”<THE FIRST CORKMAN> he said to Nora.

“You can have several. What is it?”<NORA>

“In private.”<THE FIRST CORKMAN>

“There’s no private in this house,”<NORA> said Nora. “There’s eleven people in the bath.”<NORA>

“It’s about a box,”<THE SECOND CORKMAN> said the second Corkman.

Everyone stopped chewing.

“What class of a box?”<BIG MICK> asked Big Mick from the door.

“Stay out of it, Da,”<WEE MICK delivery=quiet> said his son under his breath.

“I will not stay out of it. I’m asking the man a civil question. What class of a box?”<BIG MICK>

“A steel one,”<THE FIRST CORKMAN> said the man with the ears. “He was to open it for us. He’d had it since Tuesday. We’ve paid him half.”<THE FIRST CORKMAN>

“Well, he’s opened his last,”<NORA> the widow said. She’d gone a shade paler, but she put down the ham with a steady hand. “And I never saw a box. If there was one, it’s gone with him.”<NORA>

“That’s what we were thinking,”<THE SECOND CORKMAN delivery=gentle|quiet> said the second one softly, and he looked toward the parlour.

It took a moment to go round. You could see it pass from the one face to the next, along the dresser and up the stairs.

“Ah, no,”<FATHER FLYNN> said Father Flynn. “You wouldn’t. Not with him in it.”<FATHER FLYNN>

“It’s a very deep coffin, Father,”<THE FIRST CORKMAN> said the first. “For a small man.”<THE FIRST CORKMAN>

“He made it himself,”<NORA> said Nora proudly. “He’d always an eye for a—”<NORA> And there she stopped, with her hand at her mouth.

“*Did* he, now?”<THE DUCHESS> said the Duchess.

She got up. It was a thing that took time, and nobody had ever been known to interrupt it. She went across the floor, tap, tap, with the crowd parting in front of her, and into the parlour; and the whole of the wake came crowding in behind, as many as would fit, with the two from Cork at their head and the Micks on either side of them like bookends.

“Paddy Lynch,”<THE DUCHESS> she addressed the corpse. “Have you got these gentlemen’s box in there?”<THE DUCHESS>

No answer was looked for, and there was a bad few seconds, accordingly, when somebody knocked. But it was only the front door.

“God save all here,”<SERGEANT KEHOE> said Sergeant Kehoe, ducking in beneath the lintel with the rain running from her cap. “I was sorry to hear it, Nora. He’d a gift. I was saying so to the inspector, this very morning; we were talking about the bank.”<SERGEANT KEHOE>

“What bank?”<BIG MICK & WEE MICK> said both the Micks.

“The one in Mallow. Some lads had the strongbox out of it on Monday night.”<SERGEANT KEHOE> The sergeant’s eye went round the room with great good nature, and it came to rest on a pair of ears. “I don’t think that I know you.”<SERGEANT KEHOE>

“They’re cousins,”<NORA> said Nora Lynch. “From Cork. They’re just going, they’ve a train.”<NORA>

“We’ve no—”<THE FIRST CORKMAN> began the first Corkman.

“They’re broken-hearted,”<THE DUCHESS> the Duchess said. “They wanted one last look at him, and they’ve had it. Michael, see them to the door.”<THE DUCHESS>

“Which Michael?”<WEE MICK>

“The big one.”<THE DUCHESS>

“That’s me,”<WEE MICK> said Wee Mick; and he took the first by one arm, and his father took the second by the other, and it was remarked on for years how quietly they went.

Kehoe waited till the latch had dropped. Then she took off her cap. She walked up to the coffin, and blessed herself, and stood looking down on the brown suit, the spanner, and the two empty glasses.

“It’s a fine big box you’ve put him in, Nora,”<SERGEANT KEHOE> she said.

“He liked room.”<NORA>

“I’m sure. The funeral’s at ten?”<SERGEANT KEHOE>

“Ten o’clock,”<FATHER FLYNN> said the priest.

“I might send over a few strong lads in the morning, to help with the carrying. I’ve a feeling that he’ll weigh more than he looks.”<SERGEANT KEHOE> She held out her hand without turning round, and somebody had the sense to put a cup in it. “But that’s the morning,”<SERGEANT KEHOE> said the sergeant. “He was very good to me about the squad car. Sing something, Bridie.”<SERGEANT KEHOE>

= * | title | Platform Two
= THE TALL MAN | male | the tall man, the taller man, the taller of the two
= THE SHORT MAN | male | the short man, the shorter man, the other man, his friend
= THE WOMAN | female | the woman
= THE STATIONMASTER | male | the stationmaster
= HIS BROTHER | male | my brother

Platform Two

Two men were sitting on a bench. One of them was tall, and one was short, and between them stood a cardboard box with holes in it.

“What time is it?”<THE SHORT MAN> asked the short man.

“Ten past.”<THE TALL MAN>

“Ten past what?”<THE SHORT MAN>

“It doesn’t say,”<THE TALL MAN> the tall man told him. “It’s only got the one hand.”<THE TALL MAN>

“Who sold you a watch with one hand?”<THE SHORT MAN>

“You did.”<THE TALL MAN>

“Did I? I must have been hard up.”<THE SHORT MAN>

They contemplated the rails. There were two of them, and they went off in both directions.

“Which way’s it come from?”<THE SHORT MAN>

“Left.”<THE TALL MAN>

“It was right yesterday.”<THE SHORT MAN>

“Yesterday we were on the other side.”<THE TALL MAN>

“Ah,”<THE SHORT MAN> said the short man. “I knew that there was something.”<THE SHORT MAN> He bent over and put his eye to one of the holes. “It’s asleep.”<THE SHORT MAN>

“Let it be.”<THE TALL MAN>

“I wasn’t doing anything.”<THE SHORT MAN>

“You were breathing on it. It doesn’t like to be breathed on.”<THE TALL MAN>

“Who says?”<THE SHORT MAN>

“It’s in the instructions.”<THE TALL MAN>

“What else is in the instructions?”<THE SHORT MAN>

The taller man took a sheet of paper out of his hat. He held it away from him. “‘Keep it dry,’”<THE TALL MAN delivery=reading> he read. “‘Keep it dark. Don’t breathe on it. Don’t let it hear a brass band.’”<THE TALL MAN delivery=reading>

“Why not a brass band?”<THE SHORT MAN>

“It doesn’t go into reasons.”<THE TALL MAN>

“I think that’s high-handed,”<THE SHORT MAN> said his friend. “I think that if you give a person a thing to look after, you ought to give him reasons. What does it eat?”<THE SHORT MAN>

“It’s had its dinner.”<THE TALL MAN>

“I haven’t.”<THE SHORT MAN>

“No.”<THE TALL MAN>

“Nor have you.”<THE SHORT MAN>

“No,”<THE TALL MAN> the tall man agreed.

A woman came along the platform with a pram. She looked at the two of them, and at the box, and chose the next bench but one.

“Good morning, madam,”<THE SHORT MAN delivery=shouting|loud|neutral> the short man called to her. “Would you have the time?”<THE SHORT MAN delivery=shouting|loud|neutral>

“It’s gone eleven,”<THE WOMAN> she said.

“There you are! Gone. I told you we’d missed it.”<THE SHORT MAN>

“You never told me any such thing.”<THE TALL MAN>

“I was going to. What’s in the pram, madam, if it’s not a liberty?”<THE SHORT MAN>

“A baby,”<THE WOMAN delivery=cold|angry|stern|neutral> said the woman shortly. “What’s in the box?”<THE WOMAN delivery=cold|angry|stern|neutral>

The men exchanged a glance.

“We’re not to say,”<THE TALL MAN> said the taller of the two.

“Is it alive?”<THE WOMAN>

“It was on Thursday.”<THE SHORT MAN>

“You ought to be ashamed,”<THE WOMAN> she told them. “A living creature, in a box!”<THE WOMAN>

“Yours is in a box,”<THE SHORT MAN> said the short man. “Yours has only got wheels on.”<THE SHORT MAN>

She gave a kind of snort. It might almost have been a laugh; in any case she got up, kicked off the brake, and moved to the next bench. “Where are you taking it?”<THE WOMAN>

“To the seaside.”<THE TALL MAN>

“What does it want at the seaside?”<THE WOMAN>

“We don’t know, madam,”<THE TALL MAN> said the tall man humbly. “It’s for my brother. He was taken ill, and he had a wish. He sends a postcard, and on the postcard it says, ‘Bring it to the sea, and let it out.’ And the box came after by the carrier.”<THE TALL MAN>

“And is he there, your brother? At the seaside?”<THE WOMAN>

“He was.”<THE TALL MAN>

“He died on the Friday,”<THE SHORT MAN> said the other man. “Don’t ask him about it. He was on the wrong platform.”<THE SHORT MAN>

Nobody spoke for a bit. The baby made a noise like a small hinge, and the woman put in her hand and jogged it up and down.

“I’m sorry,”<THE WOMAN> she said.

“You weren’t to know.”<THE TALL MAN>

“Can I see?”<THE WOMAN>

“You can’t see, it’s dark. You can listen.”<THE SHORT MAN>

She put her ear against the cardboard. She listened for quite some time, and the men watched her face.

“It’s humming,”<THE WOMAN delivery=whispering> the woman whispered.

“It never!”<THE SHORT MAN>

“It is. It’s humming something. It goes, *tum*, tum-ti-tum.”<THE WOMAN>

“That’s ‘The Old Grey Mare’,”<THE TALL MAN> said the tall man. He’d gone as pale as paper. “That’s the one that he used to play. Second cornet. Forty years, in the colliery band.”<THE TALL MAN>

All of a sudden there was a whistle, a long way off. The door of the office flew open, and out came the stationmaster, buttoning up his jacket with one hand and waving a flag with the other.

“Stand back!”<THE STATIONMASTER delivery=shouting> he bellowed. “Stand back there! It’s not stopping!”<THE STATIONMASTER delivery=shouting>

“What do you mean, it’s not stopping?”<THE SHORT MAN>

“It’s an excursion! They’ve booked it right through! It’s the miners’ gala, they’ve got the band on!”<THE STATIONMASTER delivery=shouting|loud|neutral>

“The *what* on?”<THE SHORT MAN & THE TALL MAN> said both the men together.

Then they heard it. It was coming round the bend with all its windows down: thirty-two men in their shirtsleeves, and every one of them blowing for dear life.

“The instructions!”<THE SHORT MAN delivery=shouting> the shorter man yelled, and threw himself on the box. “Cover its ears! Sing something! Sing something else!”<THE SHORT MAN delivery=shouting>

“I don’t know anything else!”<THE TALL MAN>

“Give it here,”<THE WOMAN delivery=shouting> said the woman. She had to shout it into his ear. She pushed him aside; she took hold of the flaps with both her hands, and did what neither of them had dared to do since Thursday.

“Madam, it’s forbidden!”<THE TALL MAN>

“Reasons!”<THE WOMAN delivery=shouting|loud|neutral> she said, and she opened it.

What went up out of the box was gold, and about the size of a hat. It hung over the platform while the train went by, carriage after carriage, and it shook, like a drop on the end of a tap; and then it went after the band, over the roofs and away to the left, to where the sea was.

Nobody moved until the last of the music had gone.

“Well,”<THE STATIONMASTER> said the stationmaster, who had taken off his cap. “That’s not in the by-laws.”<THE STATIONMASTER>

“What was it?”<THE SHORT MAN>

“Second cornet,”<THE TALL MAN> said the tall man. He sat down again on the bench, and blew his nose. By and by he turned up the empty box, and looked at the bottom of it, and handed it to his friend. “You can have that for your sandwiches,”<THE TALL MAN> he said.

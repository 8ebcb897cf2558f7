= * | title | The Lock
= ADA QUIST | female | Ada, Ada Quist, Captain Quist, the captain
= JORUN | male | Jorun, Commander Jorun, the engineer
= PELL | male | Pell, Ensign Pell, the ensign
= MARROW | male | Marrow, Doctor Marrow, the doctor
= COMPUTER | neither | the computer

The bridge of the *Halcyon* was dark except for the consoles. Nobody had spoken since the second alarm. The ship had eleven minutes, and her crew knew it.

A soft tone sounded from the communications system.

“Bridge,”<JORUN treatment=intercom> said a rough voice over the intercom, “this is the engine room. I’ve shut the door behind me.”<JORUN treatment=intercom>

“Open it,”<ADA QUIST> said Captain Quist. “Jorun, open it.”<ADA QUIST>

“You know that I can’t, Captain.”<JORUN treatment=intercom>

“That is an order!”<ADA QUIST delivery=shouting> she shouted.

“Then I’m sorry,”<JORUN delivery=quiet treatment=intercom> he said quietly. He coughed. “Tell the boy he may have my tools.”<JORUN treatment=intercom>

Pell did not shout. “What does he mean?”<PELL delivery=whispering> he whispered.

She did not answer him. She sprinted for the lift, and the doors hissed shut behind her.

When she reached engineering Doctor Marrow was already there, with both hands against the pane.

“Don’t,”<MARROW delivery=monotone|sad|weak> he said in a hollow voice. “You’d flood the deck.”<MARROW delivery=monotone|sad|weak|neutral>

Behind the glass, Jorun was on his knees. He lifted his head and saw her.

“Ship,”<JORUN delivery=crying|strained|weak treatment=behind-glass> he choked out, “out of danger?”<JORUN delivery=crying|strained|weak treatment=behind-glass>

“Yes,”<ADA QUIST delivery=strained> she said, holding back her tears through clenched teeth.

For a moment that felt like an eternity neither of them moved.

“Good,”<JORUN treatment=behind-glass> said the engineer. “Don’t grieve.”<JORUN treatment=behind-glass>

She would have smashed the glass with her bare hands. It was as if a door had slammed somewhere inside her.

“Reactor stable,”<COMPUTER treatment=robot|intercom|loudspeaker> said the computer.

A sob broke from the doctor. “He was the best of us.”<MARROW>

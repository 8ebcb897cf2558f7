= * | title | The Witness
= MS. ABARA | female | Ms. Abara, Abara, counsel, the prosecutor
= MR. FENN | male | Mr. Fenn, Fenn
= JUDGE OSTROW | female | Judge Ostrow, Your Honor, the judge
= WENDELL PRICE | male | Mr. Price, Wendell Price, Price, the witness, Wendell
= THE DEFENDANT | male | the defendant, Danny Price, Danny, my brother, his brother
= THE BAILIFF | male | the bailiff
= THE CLERK | female | the clerk
= JUROR FIVE | female | Juror Five

The Witness

"Please state your name for the record,"<THE CLERK> said the clerk.

"Wendell Price."<WENDELL PRICE>

"A little louder, sir."<THE CLERK>

"Wendell *Price*,"<WENDELL PRICE> he said, and the microphone squealed. Somebody in the gallery giggled. The bailiff looked at them until they stopped.

Ms. Abara had come out from behind her table with nothing in her hands. It was a thing that she did. "Good morning, Mr. Price. Do you know the defendant?"<MS. ABARA>

"He's my brother."<WENDELL PRICE>

"Older or younger?"<MS. ABARA>

"Younger, by eleven minutes."<WENDELL PRICE>

There was a stir. Everyone in the courtroom who had not been looking from the one to the other was doing it now: the same long jaw, the same pale lashes. Only the suits were different.

"So you're twins,"<MS. ABARA> said Abara.

"Yes, ma'am."<WENDELL PRICE>

"Identical?"<MS. ABARA>

"Our mother could tell."<WENDELL PRICE>

"Objection,"<MR. FENN> Mr. Fenn said, half rising. "I don't see where this is headed."<MR. FENN>

"I don't either, yet,"<JUDGE OSTROW> said the judge. "Sit down, Mr. Fenn. Counsel, head somewhere."<JUDGE OSTROW>

"Yes, Your Honor. Mr. Price, where were you on the night of March the ninth?"<MS. ABARA>

"At home."<WENDELL PRICE>

"Alone?"<MS. ABARA>

"I had the dog."<WENDELL PRICE>

"And where was your brother?"<MS. ABARA>

The witness looked down at his hands. They lay side by side on the rail as if somebody had left them there. "I couldn't say,"<WENDELL PRICE> he replied.

"You couldn't, or you'd rather not?"<MS. ABARA>

"Objection!"<MR. FENN>

"Sustained. You know better than that, Ms. Abara."<JUDGE OSTROW>

"I withdraw it."<MS. ABARA> She strolled over to the jury box and stood beside it with one elbow on the ledge, as though she and they were old friends watching a ball game. "Did you get any phone calls that night, sir?"<MS. ABARA>

"One."<WENDELL PRICE>

"At what time?"<MS. ABARA>

"A quarter after two."<WENDELL PRICE>

"Who was it?"<MS. ABARA>

"Danny."<WENDELL PRICE>

"By Danny you mean the defendant?"<MS. ABARA>

"I don't know any other ones,"<WENDELL PRICE> said Wendell Price.

"What did he say?"<MS. ABARA>

"Hearsay, Your Honor,"<MR. FENN delivery=tired> Fenn said wearily.

"It's a statement by a party, Mr. Fenn, as you're well aware. Overruled. You can answer the question, Mr. Price."<JUDGE OSTROW>

"He said, 'I've done it, Wen.' He said, 'It's all right now. She'll be all right.' And then he said I should go back to sleep."<WENDELL PRICE>

"And did you?"<MS. ABARA>

"No, ma'am,"<WENDELL PRICE> he said. "Would you?"<WENDELL PRICE>

"I'll ask the questions, if you don't mind. 'She'll be all right.' Who's she?"<MS. ABARA>

For the first time the man in the other suit raised his head. "Wen,"<THE DEFENDANT delivery=quiet> he said, not loudly. "Don't."<THE DEFENDANT delivery=quiet>

"The defendant will be silent,"<JUDGE OSTROW> said Judge Ostrow.

"I'm sorry, Your Honor. But he doesn't have to say that."<THE DEFENDANT>

"Mr. Fenn, control your client."<JUDGE OSTROW>

Fenn laid a hand on his client's sleeve and murmured in his ear. Danny Price shook it off. "I'll plead,"<THE DEFENDANT> he said. "I'll change it right now. I'll plead to all of it. Just let him get down from there."<THE DEFENDANT>

"Danny, shut your mouth!"<MR. FENN delivery=angry|whispering> hissed Fenn.

"I won't. You said that they weren't going to call him."<THE DEFENDANT>

"Order,"<JUDGE OSTROW> said the judge. She did not have a gavel; she had a fountain pen, and she tapped it twice on the wood. "Order. One more word from that table, and I'll have the room cleared. Do you understand me, Mr. Price?"<JUDGE OSTROW>

"Yes, Your Honor,"<WENDELL PRICE & THE DEFENDANT> both of the brothers said.

This time nobody giggled.

"Shall I repeat the question?"<MS. ABARA> Abara asked. She had not moved. Her voice, however, had changed; it was almost gentle. "Who did your brother mean by 'she'?"<MS. ABARA delivery=gentle>

"My wife,"<WENDELL PRICE> said the witness.

"That would be Carol Price?"<MS. ABARA>

"Yes."<WENDELL PRICE>

"Who was treated at County General on March the third, and on February the eleventh, and on New Year's Day?"<MS. ABARA>

"She falls a lot,"<WENDELL PRICE delivery=quiet|weak|whispering> said Wendell. It was barely audible.

"What does she fall on?"<MS. ABARA>

No answer.

"Mr. Price? I'd remind you that you're on oath."<MS. ABARA>

"Me,"<WENDELL PRICE delivery=whispering> he whispered. "She falls on me."<WENDELL PRICE delivery=whispering>

It was some time before the room had finished breathing in. In the second row of the jury a woman in a green cardigan put her hand to her cheek. "Oh, my Lord,"<JUROR FIVE> said Juror Five.

"And on the night of the ninth of March the defendant broke into your house,"<MS. ABARA delivery=gentle|quiet> the prosecutor went on, in that same soft voice, "took your wife and your daughter from their beds, and drove them over two state lines, which is what he's charged with. He's charged with it because you called the police. You swore out the complaint. You told them that your brother had kidnapped your family. Is there something about that statement that you'd care to amend?"<MS. ABARA delivery=gentle|quiet>

"Your Honor,"<MR. FENN> Fenn said, and he was on his feet, and there was a very odd look on his face, "I don't know quite how to put it. I'd like to object, but I can't think what to."<MR. FENN>

"Nor can I,"<JUDGE OSTROW> said the judge. "Ms. Abara, you do recall which side you're on?"<JUDGE OSTROW>

"I work for the people, Judge,"<MS. ABARA> said Ms. Abara. "I'd like to hear from one of them. Mr. Price?"<MS. ABARA>

The witness turned his head. He looked across twenty feet of carpet at his own face. It didn't look back at him with anger; it would have been easier if it had.

"I'm older,"<WENDELL PRICE> he said. "I was supposed to look out for him."<WENDELL PRICE>

"It's okay, Wen,"<THE DEFENDANT> said his brother.

"It isn't, though,"<WENDELL PRICE> said Wendell Price. He leaned in to the microphone and took care, this time, to keep the right distance. "I'd like to amend it,"<WENDELL PRICE> he said.

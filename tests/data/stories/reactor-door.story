= * | title | The Reactor Door
= INES ARDMORE | female | Ines, Captain Ardmore, Ardmore, Captain, the captain
= TAVI LUND | male | Tavi, Mr. Lund, Lund, the first officer
= BRAM HEDLEY | male | Bram, Hedley, Chief Hedley, the chief, Chief, the engineer, the Corvian, the big man
= SULI | female | Suli, Ensign Suli, the ensign
= DOCTOR PELL | male | Pell, Doctor Pell, Doctor, the doctor
= PIM | male | Pim, the apprentice, the boy
= SHIP | neither | the ship, the ship's voice
= ADMIRAL HOLLOWAY | unknown | Admiral Holloway

The Reactor Door

The bridge of the *Patient Margaret* had been quiet for six hours, which on a ship that old was never a good sign.

“Helm,”<INES ARDMORE> said Captain Ardmore. “Talk to me.”<INES ARDMORE>

“Still drifting, Captain.”<SULI> Ensign Suli did not look up from her board. “Two degrees a minute. The tide of that thing has us by the ankle.”<SULI>

That thing filled the forward windows: a dead star the size of a town, and just as dark.

“How long?”<INES ARDMORE>

“Forty minutes. Perhaps forty-five, if it likes us.”<SULI>

“It doesn’t,”<TAVI LUND delivery=cold|sarcastic> the first officer said drily from behind her chair. “I’ve asked.”<TAVI LUND delivery=cold|sarcastic>

Ines let herself smile, because somebody ought to. Then she touched the plate on her armrest. “Bridge to engineering. Chief, what have you got for me?”<INES ARDMORE>

For a moment there was only the hiss of the line. Then a deep voice filled the bridge.

“Bad temper and wet feet,”<BRAM HEDLEY treatment=intercom> Hedley said. “The primary’s cold. The secondary’s warm, and it shouldn’t be. I want to go in and have a look at it.”<BRAM HEDLEY treatment=intercom>

“In where?”<INES ARDMORE>

“You know where.”<BRAM HEDLEY treatment=intercom>

She did know. Lund leaned over her shoulder, close enough that she could smell the coffee on him.

“Nobody goes into the chamber with the pile live,”<TAVI LUND> he told the armrest. “Not even Corvians.”<TAVI LUND>

“Especially not Corvians,”<BRAM HEDLEY treatment=intercom> the voice agreed. “We don’t fit through the hatch. But somebody has to turn that valve, Mr. Lund, and the motor’s burned out. It’s me or the boy.”<BRAM HEDLEY treatment=intercom>

“It is not the boy,”<INES ARDMORE> said Ines.

“Then it’s me.”<BRAM HEDLEY treatment=intercom>

“Bram. Wait for me. I’m coming down.”<INES ARDMORE>

There was no answer. The line had closed with a small, polite click.

“Ship,”<INES ARDMORE> said the captain, and she was already out of her chair, “where is Chief Hedley?”<INES ARDMORE>

“Chief Hedley is at the reactor door,”<SHIP treatment=neutral|intercom|loudspeaker|robot> the ship’s voice replied. “The reactor door is open.”<SHIP treatment=neutral|intercom|loudspeaker|robot> It paused. “Correction. The reactor door is closed.”<SHIP treatment=neutral|intercom|loudspeaker|robot>

“Open it!”<INES ARDMORE>

“I am not able to. It has been locked from the inside.”<SHIP treatment=neutral|intercom|loudspeaker|robot>

Nobody on the bridge moved. Then everybody did.

“Mr. Lund, you have the bridge,”<INES ARDMORE delivery=shouting> Ines called over her shoulder.

“Captain, I’d rather—”<TAVI LUND>

“I know you would.”<INES ARDMORE>

She ran. Behind her she could hear Tavi sit down heavily and say, in the flat tone that he kept for emergencies, “Ensign, give me every breath of thrust we own. Find me another ten minutes.”<TAVI LUND delivery=cold|monotone>

“Where should I find them, sir?”<SULI>

“Be creative.”<TAVI LUND>

* * *

Engineering was four decks down and smelled of hot dust. The apprentice stood in front of the window of the chamber with both hands flat on the glass, and Doctor Pell stood beside him with a bag that he had not opened.

“He pushed me out,”<PIM delivery=crying> Pim sobbed when he saw her. “He said to fetch the long spanner, and when I turned round he’d shut it. He’d shut it, Captain!”<PIM delivery=crying>

“All right. All right, Pim. Doctor?”<INES ARDMORE>

Pell shook his head. “There’s nothing I can do from this side,”<DOCTOR PELL delivery=quiet> he said quietly. “How long he has in there depends on how long he takes.”<DOCTOR PELL delivery=quiet>

On the far side of the pane, in a light the colour of weak tea, a huge shape in a silver apron bent over a wheel. Ines struck the glass with her fist. The shape straightened, turned, and came to the window. He was smiling, the idiot. He pressed the switch of the grille below the pane.

“You got here fast,”<BRAM HEDLEY treatment=behind-glass> he said. Through the thick glass it was hardly more than a hum.

“Unlock the door.”<INES ARDMORE>

“Can’t. It’d let the warm out.”<BRAM HEDLEY treatment=behind-glass>

“That’s an order, Chief.”<INES ARDMORE delivery=stern|neutral>

“It’s a very good one, too. I’ll take it up with you afterwards.”<BRAM HEDLEY treatment=behind-glass> The Corvian wiped his forehead with the back of a glove. His hand shook, and he looked at it as if it were somebody else’s. “Half a turn yet. It’s stiff. Nobody’s oiled it since the old queen died.”<BRAM HEDLEY treatment=behind-glass>

“I oiled it,”<PIM delivery=weak|crying|nervous|sad|neutral> the boy said in a small voice. “I oiled it at midwinter. You showed me.”<PIM delivery=weak|crying|nervous|sad|neutral>

Hedley’s smile changed. “So I did. So you did.”<BRAM HEDLEY treatment=behind-glass> He bent down until his broad face was level with the apprentice’s. “Then it’s only me that wants oiling. Listen. The blue book in my locker is yours. And the cat.”<BRAM HEDLEY treatment=behind-glass>

“I don’t want the cat!”<PIM delivery=crying|shouting|loud|neutral>

“Nobody does. That’s why she needs somebody.”<BRAM HEDLEY treatment=behind-glass>

“Bram,”<INES ARDMORE> said Ines, “how bad is it?”<INES ARDMORE>

He did not answer at once. He went back to the wheel instead, and set his shoulder against it, and she watched his back swell under the apron. A groan came out of the grille, and she could not tell whether it was the metal or the man.

“Captain.”<TAVI LUND treatment=intercom> That was Lund, over the comm on the wall. “Eleven minutes. Suli has found your thrust. Don’t ask where.”<TAVI LUND treatment=intercom>

“The galley stove, sir,”<SULI treatment=intercom> the ensign put in, somewhere behind him.

“I said don’t ask.”<TAVI LUND treatment=intercom>

“Stand by,”<INES ARDMORE> Ines told him. She had not taken her eyes from the window. “Tavi, when the pressure comes, take us straight up. Don’t wait for my word.”<INES ARDMORE>

“Understood.”<TAVI LUND treatment=intercom> A breath. Then, in quite a different voice: “Is he—?”<TAVI LUND treatment=intercom>

“Just be ready.”<INES ARDMORE>

Behind the glass, the big man shouted. It was a word in his own language, and Pim, who had been learning it, went red to the ears. The wheel moved. It moved a hand’s breadth, and then it spun, and under their feet the deck began to sing.

“Pressure,”<SHIP treatment=neutral|intercom|loudspeaker|robot> the ship announced. “Pressure in the secondary. Pressure in the primary. Thank you.”<SHIP treatment=neutral|intercom|loudspeaker|robot>

Ines was thrown against the wall, and so was everyone else. For as long as it took to count to twenty, nobody weighed what they ought to. Then the singing settled to a purr.

“We’re clear!”<SULI delivery=excited|shouting|happy treatment=intercom> Suli yelled from the wall, forgetting every form of address she had been taught. “We’re clear, we’re clear!”<SULI delivery=excited|shouting|happy treatment=intercom>

“The ensign means that we are clear,”<TAVI LUND treatment=intercom> said Lund.

In the chamber the engineer was sitting on the floor with his back against the wheel.

“Chief,”<INES ARDMORE> said Ines. “Chief, we’re clear. You can open the door.”<INES ARDMORE>

“That’s nice,”<BRAM HEDLEY delivery=weak|tired treatment=behind-glass> he said faintly. His eyes were shut. “In a minute.”<BRAM HEDLEY delivery=weak|tired treatment=behind-glass>

“He can’t get up,”<DOCTOR PELL> the doctor said. “Captain, he can’t get up to unlock it. And it has no lock on our side.”<DOCTOR PELL>

“Who builds a door with no lock on our side?”<INES ARDMORE>

“Somebody who wanted it kept shut.”<DOCTOR PELL>

Pim had stopped crying. He was looking at the frame of the door, at the row of rivets along the bottom edge. “The drain,”<PIM delivery=quiet|thinking> he murmured.

“What?”<INES ARDMORE & DOCTOR PELL> Ines and Pell said together.

“There’s a drain. For the coolant. It comes out behind the bench.”<PIM> He held his hands apart to show how wide. “The chief can’t get through it. You couldn’t either, Doctor, no offence. But I’ve been through it, after the cat.”<PIM>

“No,”<INES ARDMORE> said Ines.

“With the valve open it’s safe for four minutes. It’s in the blue book. He wrote it himself.”<PIM>

“Ship,”<INES ARDMORE delivery=slow> she said slowly, “is that true?”<INES ARDMORE delivery=slow>

“It is true,”<SHIP treatment=neutral|intercom|loudspeaker|robot> said the voice. “Three minutes and fifty seconds, now.”<SHIP treatment=neutral|intercom|loudspeaker|robot>

She looked at the boy. He was fourteen, or he said he was. Admiral Holloway had once told her that command was knowing whom not to ask. Holloway had never been asked to stand in front of a window.

“Go,”<INES ARDMORE> said the captain.

He went. They heard him knocking along under the plates like a rat in a pipe, and then a hatch clanged, and he came up on the other side of the glass, black from head to foot, and fell on his knees beside the silver apron.

“You’re not supposed to be in here,”<BRAM HEDLEY delivery=weak treatment=behind-glass> Hedley croaked.

“I came for the cat,”<PIM treatment=behind-glass> said Pim. He reached up, and he threw the bolt.

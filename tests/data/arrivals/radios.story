= * | title | Radios
= ROOK | male | Rook
= DANA | female | Dana
= HART | male | Hart
= COURIER | neither |
= LIDIA | female | Lidia
= BOSUN | male | the bosun
= TAMSIN | female | Tamsin
= KESTER | male | Kester
= HALVARD | male | Halvard
= TOWER | unknown | the tower
= VOSS | male | Voss, Captain Voss, the captain
= IRIS | female | Iris, Lieutenant Iris
= OKORO | male | Okoro, Chief Okoro, the chief
= QUILL | female | Quill
= BRANNOCK | male | Brannock
= SANDRO | male | Sandro
= MEI | female | Mei
= ANNOUNCER | male | the announcer
= GRAN | female | Gran
= NEWSREADER | female | the newsreader
= OTTO | male | Otto
= CLARA | female | Clara
= DR OSEI | female | Osei, Dr. Osei
= PAUL | male | Paul
= ADMIRAL | male | the admiral
= THRACE | female | Thrace
= ARLO | male | Arlo
= BIRGIT | female | Birgit
= PILOT | male | the pilot
= STEWARD | male | the steward
= HOUSE | neither | the house
= MARLENE | female | Marlene
= STATION MASTER | male | the stationmaster
= FELIX | male | Felix
= DELPHINE | female | Delphine
= ROMY | female | Romy
= GUNTHER | male | Gunther
= SABLE | female | Sable
= NYE | male | Nye
= WREN | female | Wren
= CORMAC | male | Cormac
= ODETTE | female | Odette

The radio crackled. "Base, this is Rook,"<ROOK treatment=radio|bad-line> said a voice through the static.

"Go ahead, Rook,"<DANA> Dana said into the handset.

"We've lost the road. Over."<ROOK treatment=radio|bad-line>

"Stay where you are, Rook. Over."<DANA>

***

The intercom buzzed. "Delivery for Hart,"<COURIER treatment=intercom> it said.

"Come up,"<HART> said Hart, and pressed the button.

***

Lidia bent to the speaking tube and blew. "More steam, if you please."<LIDIA>

"There is no more,"<BOSUN treatment=intercom|telephone|next-room> came the bosun's voice up the tube.

"Then find some."<LIDIA>

***

Tamsin unclipped the radio from her shoulder. "Kester, I'm at the gate. It's open."<TAMSIN>

"Say again?"<KESTER treatment=radio|walkie-talkie>

"The gate is open."<TAMSIN>

"It can't be,"<KESTER treatment=radio|walkie-talkie> Kester said. "I locked it myself."<KESTER treatment=radio|walkie-talkie>

She turned the volume down and went through.

***

Halvard pressed the transmit switch. "Tower, this is Echo Seven, requesting landing."<HALVARD>

Static. Then: "Echo Seven, you are not on our list."<TOWER treatment=radio|bad-line>

"Put me on it,"<HALVARD> said Halvard.

"Stand by."<TOWER treatment=radio|bad-line>

***

Captain Voss touched the badge on his collar. "Voss to engineering. How long?"<VOSS>

"Ten minutes,"<OKORO treatment=intercom|radio> said the chief. "Nine, if you stop asking."<OKORO treatment=intercom|radio>

"He's in a good mood,"<IRIS> said Iris from the helm.

"I heard that, Lieutenant,"<OKORO treatment=intercom|radio> said Okoro.

"Voss out."<VOSS> The captain sat back. "Nine minutes, then."<VOSS>

"Aye, sir,"<IRIS> she said.

***

"Are you in position?"<BRANNOCK treatment=radio> said Brannock in her ear.

Quill moved her lips as little as she could. "Third table. He's alone."<QUILL>

"Wait for the waiter."<BRANNOCK treatment=radio>

"I am the waiter,"<QUILL> she murmured.

***

Sandro took the microphone off its hook and then hung it up again.

"What's the matter?"<MEI> Mei asked.

"The radio's dead."<SANDRO>

"Dead how?"<MEI>

"Dead as in nobody says anything, over the radio or otherwise,"<SANDRO> said Sandro.

***

The television was on. "And now the weather,"<ANNOUNCER treatment=loudspeaker|radio|recording> said the announcer.

"Turn that off,"<GRAN> said Gran.

***

Otto turned up the radio. "—the worst storm in a generation,"<NEWSREADER treatment=radio> the newsreader was saying. "Residents are advised to stay indoors."<NEWSREADER treatment=radio>

"That's us,"<CLARA> said Clara.

"We're not residents,"<OTTO> said Otto, and switched it off.

***

On the screen, Dr. Osei rubbed her eyes. "The results are in,"<DR OSEI treatment=intercom> she said. The picture froze and came back. "Can you hear me?"<DR OSEI treatment=intercom>

"We can hear you,"<PAUL> said Paul.

***

The admiral's face filled the viewscreen. "You disobeyed an order, Commander."<ADMIRAL treatment=intercom>

"I did, sir,"<THRACE> said Thrace.

"Have you anything to say?"<ADMIRAL treatment=intercom>

"Only that I'd do it again."<THRACE>

The screen went dark.

***

A chime sounded above their heads. "Ladies and gentlemen, this is your captain,"<PILOT treatment=loudspeaker|intercom> said a cheerful voice over the loudspeakers. "We may have a bumpy quarter of an hour."<PILOT treatment=loudspeaker|intercom>

Arlo gripped the armrest. "Did he say bumpy?"<ARLO>

"He said a quarter of an hour,"<BIRGIT> said Birgit.

The steward came down the aisle. "Belts, please,"<STEWARD> he said.

***

"Good evening, Marlene,"<HOUSE treatment=loudspeaker|intercom|robot> said the house from the ceiling. "You're late."<HOUSE treatment=loudspeaker|intercom|robot>

"Lights,"<MARLENE> said Marlene.

"The bulb in the hall has failed,"<HOUSE treatment=loudspeaker|intercom|robot> the house said.

***

The tannoy coughed. "The train now standing at platform four,"<STATION MASTER treatment=loudspeaker> it said, "is not the train to Leeds."<STATION MASTER treatment=loudspeaker>

"I told you,"<DELPHINE> said Delphine.

"You said platform six,"<FELIX> said Felix.

***

"Stop where you are,"<GUNTHER treatment=loudspeaker> boomed a voice through a megaphone.

Romy put her hands up. "I've stopped,"<ROMY> she shouted.

"Drop the bag."<GUNTHER treatment=loudspeaker>

"It's my lunch!"<ROMY>

***

Sable's voice was in his helmet, very close. "Don't look down, Nye."<SABLE treatment=radio|helmet>

"I'm looking down,"<NYE> said Nye.

"What did I just say?"<SABLE treatment=radio|helmet>

***

Wren spoke into her collar. "Two men, one dog, going north."<WREN>

"What sort of dog?"<CORMAC treatment=radio|intercom> asked Cormac in her earpiece.

"Does it matter?"<WREN>

"It does to me,"<CORMAC treatment=radio|intercom> he said.

***

"I used to be on the radio,"<ODETTE> said Odette. "Every Sunday, over the wireless, at four."<ODETTE>

She stroked the old microphone. "Nobody listened,"<ODETTE> she said.

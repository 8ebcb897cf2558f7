= * | title | Any Other Business
= MAUREEN | female | Maureen, Maureen Bickerstaff, Madam Chairman, the chair
= COLIN | male | Colin, Mr Platt, the treasurer
= THE VICAR | male | the vicar, Simon
= DOROTHY | female | Dorothy, the secretary
= GEOFF | male | Geoff, Mr Rudge
= PC ANWAR | female | PC Anwar, Constable Anwar, Constable, the constable
= LEONARD | male | Leonard, the dummy, the ventriloquist’s dummy
= THE ROOM | unknown | everybody

Any Other Business

‘Item nine,’<MAUREEN> said Maureen Bickerstaff, ‘is the body.’<MAUREEN>

There was a rustle of agendas.

‘I’ve got “Hedges” for nine,’<COLIN> said Colin.

‘Hedges have been moved to ten, Mr Platt. We thought, in the circumstances.’<MAUREEN>

‘Who’s we?’<COLIN>

‘The chair and the secretary,’<DOROTHY> said Dorothy Penhallow, who was taking the minutes. She was seventy-nine, and had taken them since decimalisation. ‘It was on the board.’<DOROTHY>

The treasurer sat back with his arms folded. On either side of him the members of the Parish Hall Committee looked at their biscuits, and, when they had finished looking at those, at the stage. The curtains were closed. Behind them was whatever had been found that afternoon by the Tumbling Tots’ piano.

‘Perhaps,’<THE VICAR> said the vicar, ‘we should begin with a moment’s silence.’<THE VICAR>

‘We don’t know who it is, Simon,’<MAUREEN> said Maureen.

‘Nevertheless.’<THE VICAR>

They had a moment’s silence. It was broken by Geoff Rudge, who had brought crisps.

‘Sorry,’<GEOFF> said Geoff.

‘Thank you, Vicar. Now, I’ve asked Constable Anwar to be here, and I’d be grateful if remarks could be addressed to her through me.’<MAUREEN>

PC Anwar stood up. She was very young, and her hat was on the radiator. ‘I’d just like to say that nobody’s being accused of anything,’<PC ANWAR> she said.

‘Well, *somebody* is,’<COLIN> said Colin.

‘Through the chair, Mr Platt.’<MAUREEN>

‘Somebody is, Madam Chairman.’<COLIN>

‘What we do know,’<PC ANWAR> the constable went on, ‘is that the hall was locked at ten last night, and when Mr Rudge opened up at two there it was. It’s a male, in his sixties or so, and he’s wearing a dinner jacket. So what I want to ask is, who’s got keys?’<PC ANWAR>

‘I have,’<THE ROOM> said everybody.

She wrote that down.

‘I can tell you about the keys,’<DOROTHY> said Dorothy. She laid her pen along the top of the minute book and took off her glasses. ‘There were two keys to begin with. That was in nineteen fifty-three, and they were for the Coronation. One was the vicar’s, and one hung behind the bar at the Plough. Then the Young Wives’ Group wanted one, because the vicar was never in, and then the Scouts did, because the Young Wives had got one.<DOROTHY>

‘By the time I came, there were eleven. I made a list. Old Mr Rudge, that’s Geoff’s father, used to say, “If we’d sold tickets instead of keys, we’d have had a new roof.” He had four himself. One was buried with him.<DOROTHY>

‘So the answer to your question, Constable, is that it would be quicker to ask who hasn’t.’<DOROTHY>

‘Minuted,’<DOROTHY> she added, and wrote.

PC Anwar looked at Maureen. ‘Is that right?’<PC ANWAR>

‘I’m afraid that it is.’<MAUREEN>

‘Could we see him?’<GEOFF> Geoff asked.

‘You’ve seen him, Mr Rudge. You found him.’<PC ANWAR>

‘I saw his feet. I didn’t go round. I thought it was something of the players’.’<GEOFF>

‘The players’ props are all in the loft,’<THE VICAR> objected the vicar. ‘I put them there myself. There were swords.’<THE VICAR>

‘Through the chair!’<MAUREEN>

‘Through the chair, Maureen, there were swords.’<THE VICAR>

‘What I’m asking,’<GEOFF> Geoff persisted, ‘is if somebody might know him. There’s six of us. One of us might.’<GEOFF>

It was put to the vote, and carried by four to one, with the vicar abstaining. They got up, and filed down the side of the badminton court behind PC Anwar, and she took hold of the cord.

‘I’ve got to warn you that it isn’t very nice,’<PC ANWAR> she said.

‘My dear,’<DOROTHY> said Dorothy, ‘I’ve done the teas here for forty years.’<DOROTHY>

The curtains jerked apart. Someone gasped. It may have been the vicar.

‘Oh, no,’<COLIN delivery=strained> Colin groaned. ‘Oh, my God. It’s Leonard.’<COLIN delivery=strained>

‘Who’s Leonard?’<PC ANWAR> the constable asked.

‘He’s nobody. He’s my—’<COLIN> He sat down on the edge of the stage, all at once, and his face was the colour of lard. ‘He’s me,’<COLIN> he said. ‘He’s the ventriloquist’s dummy.’<COLIN>

‘He’s the *what*?’<MAUREEN>

‘For the Harvest Supper. I wanted it to be a surprise. I’ve been practising every night when you’d all gone home; I had him made to measure by a man in Hull. I must have left him by the piano.’<COLIN>

PC Anwar had climbed up beside the body. She lifted one of its hands. She let it fall, and it knocked on the boards.

‘It’s wood,’<PC ANWAR> she said.

‘It’s lime and papier mâché,’<COLIN delivery=sad> said Colin miserably.

‘I took its pulse! I rang the station! I’ve got a man coming from Leeds with a tent!’<PC ANWAR>

‘Did you find a pulse?’<THE VICAR> asked the vicar, with interest.

‘I thought that there might be a *faint* one,’<PC ANWAR delivery=crying|nervous> she said. Her voice had begun to wobble. ‘It’s my first body.’<PC ANWAR delivery=crying|nervous>

Nobody laughed. It was, Maureen thought afterwards, the best thing that she had ever seen that committee do. It was Geoff who held out the crisps.

‘I’d have thought the same,’<GEOFF> he told her. ‘It was the feet that did it. They were that lifelike.’<GEOFF>

‘Were they?’<COLIN> asked Colin, lifting his head.

‘I nearly said good afternoon to him.’<GEOFF>

‘There you are, Mr Platt,’<MAUREEN> said Maureen. ‘I think that’s what’s called a notice.’<MAUREEN> She looked along the row of them, over the dummy’s shiny shoes, and drew herself up. ‘Item nine. I’ll take a proposal.’<MAUREEN>

‘That the body be noted,’<DOROTHY> said Dorothy.

‘Seconded,’<GEOFF> said Geoff.

‘All those in favour?’<MAUREEN>

‘Aye,’<THE ROOM> said the whole room; and then, from the stage, with scarcely a movement of the wooden jaw, in a high and courteous voice, Leonard said, ‘Aye.’<LEONARD>

‘Oh, that’s ever so good,’<PC ANWAR delivery=whispering|quiet> breathed the constable.

‘Item ten,’<MAUREEN> said Maureen. ‘Hedges.’<MAUREEN>

= * | title | The Isolation Ward
= ELLEN | female | Ellen, Ellie, El, Mrs. Marsh, Mom
= TOBY | male | Toby, the boy, her son
= DR. OYELARAN | female | Dr. Oyelaran, the doctor
= NURSE KIM | male | Kim, the nurse
= GREG | male | Greg, her husband, Dad
= BEEP | neither | Beep, the monitor

The Isolation Ward

"You can go as far as the glass,"<NURSE KIM> the nurse said. "I'm sorry, Mrs. Marsh. That's as far as anybody can go."<NURSE KIM>

Ellen went as far as the glass. On the other side of it, in a bed that was much too big for him, her son lifted one hand off the blanket and waved with the fingers.

"Can he hear me?"<ELLEN>

"You have to hold down the button,"<NURSE KIM> said Kim. He showed her. "He's got one as well, on the rail."<NURSE KIM>

She held down the button. "Hi, Toby."<ELLEN treatment=neutral|behind-glass|intercom>

"Hi, Mom,"<TOBY treatment=behind-glass|intercom> said the box on the wall. It made him sound a long way off and slightly like a duck. "You look funny."<TOBY treatment=behind-glass|intercom>

"It's the mask. How do you feel?"<ELLEN treatment=neutral|behind-glass|intercom>

"Itchy. They won't let me have Beep."<TOBY treatment=behind-glass|intercom>

Beep was a rabbit. He had been washed so often that he had no face left. He was at that moment in a plastic bag in Ellen's purse, because things could go in but nothing could ever come out.

"Beep's right here,"<ELLEN treatment=neutral|behind-glass|intercom> she told him. She got the bag out and pressed it up against the pane. "See? He says hello."<ELLEN treatment=neutral|behind-glass|intercom>

"He can't say hello. He's a rabbit."<TOBY treatment=behind-glass|intercom>

"What does he say, then?"<ELLEN treatment=neutral|behind-glass|intercom>

The boy thought. "He says it's stuffy in the bag."<TOBY treatment=behind-glass|intercom>

Behind her somebody cleared her throat. It was the doctor, with a clipboard held to her chest like a hot-water bottle. "Could I have a minute?"<DR. OYELARAN> she asked.

Ellen let go of the button. "Is it bad?"<ELLEN>

"It isn't worse. I'd like to talk about numbers, if you feel up to numbers."<DR. OYELARAN>

"I teach fourth grade. I'm not afraid of numbers."<ELLEN>

Dr. Oyelaran smiled at that, briefly. "Good. His count was ninety on Monday. Yesterday it was forty. Today it's thirty-eight."<DR. OYELARAN>

"So it's stopped falling?"<ELLEN>

"It's slowed down. I don't say stopped. I'd want to see two days."<DR. OYELARAN>

"And if it gets to zero?"<ELLEN>

"It won't get to zero,"<DR. OYELARAN> the doctor said. Then she seemed to hear herself. "I'm not supposed to say that. I'm supposed to say that we'll cross that bridge."<DR. OYELARAN>

"Mom?"<TOBY treatment=behind-glass|intercom> said the box. "What's she saying?"<TOBY treatment=behind-glass|intercom>

"She says you're doing great, baby."<ELLEN treatment=neutral|behind-glass|intercom>

"She was talking for longer than that."<TOBY treatment=behind-glass|intercom>

Ellen leaned her forehead on the pane. "She said a lot of numbers and then she said that you're doing great."<ELLEN treatment=neutral|behind-glass|intercom>

"Okay,"<TOBY delivery=nervous|neutral treatment=behind-glass|intercom> he said doubtfully.

In her purse the phone began to hum. She looked at the name on it, and for a second she thought about letting it ring.

"You should take that,"<NURSE KIM> Kim said. "I'll stay with him. We've got to finish our argument, haven't we, Toby? About whether sharks have knees."<NURSE KIM treatment=neutral|behind-glass|intercom>

"They don't!"<TOBY treatment=behind-glass|intercom>

"I've met sharks,"<NURSE KIM treatment=neutral|behind-glass|intercom> said the nurse.

She took it in the stairwell, where there was a window with a view of other windows.

"Ellie?"<GREG treatment=telephone> Greg's voice was so close that it might have been inside her head. "I'm at Denver. They've canceled everything. There's a guy here who says maybe six, maybe tomorrow. How is he?"<GREG treatment=telephone>

"Thirty-eight."<ELLEN>

"Is that good? What was it yesterday?"<GREG treatment=telephone>

"Forty. It's slowing down. She wouldn't say it's stopped."<ELLEN>

"What's he doing?"<GREG treatment=telephone>

"Arguing about sharks."<ELLEN>

He laughed. It went on a little too long, and then it wasn't a laugh. She stood and listened to her husband cry in an airport, fifteen hundred miles away, while somebody behind him announced a gate.

"I should never have gone,"<GREG delivery=crying treatment=telephone> he choked out. "I should be there. I said, 'It's only a rash, El.' I said that. I stood in the door with my bag, and I said it's only a rash."<GREG delivery=crying treatment=telephone>

"I said it too."<ELLEN>

"You did not."<GREG treatment=telephone>

"I said it to my mother. I said it to the school. I told everyone it was a rash, until it wasn't. Greg, listen to me. Breathe. Are you breathing?"<ELLEN>

"Yeah."<GREG treatment=telephone>

"Rent a car."<ELLEN>

"It's twenty-two hours."<GREG treatment=telephone>

"Then you'd better start,"<ELLEN> said Ellen.

When she got back the corridor was empty. The light over the glass had changed from white to blue, which was what they did at eight, to tell the children it was night. Kim had gone. The doctor had gone. The boy lay on his side with his cheek on his fist, and she thought that he was asleep until the box spoke.

"Was that Dad?"<TOBY delivery=sleepy treatment=behind-glass|intercom> it asked drowsily.

"It was. He's driving home. He's going to drive all night."<ELLEN treatment=neutral|behind-glass|intercom>

"That's against the rules."<TOBY treatment=behind-glass|intercom>

"He'll stop for naps."<ELLEN treatment=neutral|behind-glass|intercom>

A long pause. The line on the monitor drew its small green hills, one after another.

"Mom? Can I tell you something? You can't be mad."<TOBY treatment=behind-glass|intercom>

"I won't be mad."<ELLEN treatment=neutral|behind-glass|intercom>

"I'm not scared when you're there. I'm only scared when the light goes off on the box. Because then I can see you talking, and I can't tell what you say."<TOBY treatment=behind-glass|intercom>

She couldn't answer. She found that if she kept her thumb on the button, and pushed hard, she could stand up straight.

"I'll tell you what,"<ELLEN treatment=neutral|behind-glass|intercom> she said at last. "I'm going to hold it down. I'm going to hold it down all night, and then you can hear everything. You can hear me snore."<ELLEN treatment=neutral|behind-glass|intercom>

"You'll get tired."<TOBY treatment=behind-glass|intercom>

"I'm a mother. We have very strong thumbs."<ELLEN treatment=neutral|behind-glass|intercom>

He giggled. It was the first time in nine days, and it came through the little grille like water out of a tap. "That's not a thing,"<TOBY delivery=laughing|happy|neutral treatment=behind-glass|intercom> he said.

"Ask the shark,"<ELLEN treatment=neutral|behind-glass|intercom> said Ellen.

* * *

"Mrs. Marsh."<NURSE KIM>

She woke with her face against the glass and her thumb still on the button. It was morning. It was Kim; he had his coat on over his scrubs, as if he had been on his way home and had turned round.

"What is it? What's happened?"<ELLEN>

"I thought you'd want to hear it before the rounds,"<NURSE KIM> he said. His eyes above the mask had gone to slits. "Forty-six."<NURSE KIM>

"Forty-six,"<ELLEN> she repeated stupidly.

"It's going up, Mrs. Marsh. It's going up!"<NURSE KIM>

"Mom?"<TOBY treatment=behind-glass|intercom> said the box. "I heard that."<TOBY treatment=behind-glass|intercom>

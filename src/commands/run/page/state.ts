/** What a page was made with: what is decided, what is proposed, what an agreement says that names no case, or other figures. */
export type PageState = 'decided' | 'proposed' | 'agreed' | 'calculated';

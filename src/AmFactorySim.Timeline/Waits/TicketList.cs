namespace AmFactorySim.Timeline;

/// <summary>A queue of tickets, first come first served, from whose middle a ticket can leave at no cost.</summary>
internal sealed class TicketList(int priority = 0)
{
    internal readonly int Priority = priority;
    internal Ticket? Head;
    internal Ticket? Tail;
    internal int Count;

    internal void Add(Ticket ticket)
    {
        ticket.Previous = Tail;
        ticket.Next = null;
        if (Tail is null)
            Head = ticket;
        else
            Tail.Next = ticket;
        Tail = ticket;
        Count++;
    }

    internal void AddFirst(Ticket ticket)
    {
        ticket.Previous = null;
        ticket.Next = Head;
        if (Head is null)
            Tail = ticket;
        else
            Head.Previous = ticket;
        Head = ticket;
        Count++;
    }

    internal void Remove(Ticket ticket)
    {
        if (ticket.Previous is null)
            Head = ticket.Next;
        else
            ticket.Previous.Next = ticket.Next;
        if (ticket.Next is null)
            Tail = ticket.Previous;
        else
            ticket.Next.Previous = ticket.Previous;
        ticket.Next = ticket.Previous = null;
        Count--;
    }

    internal Ticket RemoveFirst()
    {
        // As Remove, but knowing which neighbours there are: each reference that is stored has its price.
        Ticket first = Head!;
        Ticket? next = first.Next;
        Head = next;
        if (next is null)
        {
            Tail = null;
        }
        else
        {
            next.Previous = null;
            first.Next = null;
        }
        Count--;
        return first;
    }
}

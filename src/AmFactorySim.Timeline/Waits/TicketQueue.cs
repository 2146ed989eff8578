namespace AmFactorySim.Timeline;

/// <summary>A first-come-first-served queue of tickets: a linked list, so that a ticket can leave from anywhere in constant time.</summary>
internal sealed class TicketQueue(int priority = 0)
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
        // As Remove, with known neighbours: each reference that is stored has a write barrier.
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

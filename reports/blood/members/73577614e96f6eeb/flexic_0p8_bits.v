module dwnasic_chip(t_recency_months, t_frequency_times, t_monetary_cc, t_time_months, y);
  input t_recency_months;
  wire t_recency_months;
  input t_frequency_times;
  wire t_frequency_times;
  input [1:0] t_monetary_cc;
  wire [1:0] t_monetary_cc;
  input [1:0] t_time_months;
  wire [1:0] t_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n2;
  wire n3;
  wire n4;
  INV u0 (
    .A(t_time_months[0]),
    .Y(n2)
  );
  INV u1 (
    .A(t_monetary_cc[0]),
    .Y(n1)
  );
  AOI21 u2 (
    .A1(t_monetary_cc[1]),
    .A2(n2),
    .B(t_time_months[1]),
    .Y(n3)
  );
  NOR2 u3 (
    .A(n1),
    .B(t_recency_months),
    .Y(n4)
  );
  OAI21 u4 (
    .A1(t_frequency_times),
    .A2(n3),
    .B(n4),
    .Y(n0)
  );
  AOI21 u5 (
    .A1(n3),
    .A2(t_frequency_times),
    .B(n0),
    .Y(y)
  );
endmodule

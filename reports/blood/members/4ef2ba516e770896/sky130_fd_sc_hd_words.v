module dwnasic_chip(x_recency_months, x_monetary_cc, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_monetary_cc;
  wire [7:0] x_monetary_cc;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  sky130_fd_sc_hd__inv_1 u0 (
    .A(x_time_months[4]),
    .Y(n3)
  );
  sky130_fd_sc_hd__inv_1 u1 (
    .A(x_time_months[5]),
    .Y(n2)
  );
  sky130_fd_sc_hd__o21a_1 u2 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[2]),
    .B1(x_recency_months[3]),
    .X(n1)
  );
  sky130_fd_sc_hd__or4_1 u3 (
    .A(x_time_months[7]),
    .B(x_time_months[6]),
    .C(x_recency_months[7]),
    .D(x_recency_months[6]),
    .X(n0)
  );
  sky130_fd_sc_hd__nor4_1 u4 (
    .A(x_recency_months[4]),
    .B(x_recency_months[5]),
    .C(n0),
    .D(n1),
    .Y(n8)
  );
  sky130_fd_sc_hd__a21oi_1 u5 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[2]),
    .B1(x_monetary_cc[6]),
    .Y(n7)
  );
  sky130_fd_sc_hd__nor4_1 u6 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[4]),
    .C(x_monetary_cc[5]),
    .D(x_monetary_cc[7]),
    .Y(n6)
  );
  sky130_fd_sc_hd__nand2_1 u7 (
    .A(n6),
    .B(n7),
    .Y(n5)
  );
  sky130_fd_sc_hd__a211oi_1 u8 (
    .A1(x_time_months[0]),
    .A2(x_time_months[1]),
    .B1(x_time_months[2]),
    .C1(x_time_months[3]),
    .Y(n4)
  );
  sky130_fd_sc_hd__o311a_1 u9 (
    .A1(n4),
    .A2(n2),
    .A3(n3),
    .B1(n5),
    .C1(n8),
    .X(y)
  );
endmodule
